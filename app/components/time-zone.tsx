import { createContext, useContext } from 'react'
import type { TimeZone } from '../domain/region/region'

const TimeZoneContext = createContext<TimeZone>('WIB')

/** Gives the clock of who looks: times that belong to no place of their own are told by it. */
export const TimeZoneProvider = TimeZoneContext.Provider

export const useTimeZone = (): TimeZone => useContext(TimeZoneContext)
