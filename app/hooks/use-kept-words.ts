import { type RefObject, useEffect } from 'react'
import { tryStorage } from './browser-device'

/** Words half typed survive a reload. `keep` is called whenever they change. */
export function useKeptWords(roomId: string, box: RefObject<HTMLTextAreaElement>) {
  const key = `draft:words:${roomId}`
  useEffect(() => {
    const kept = tryStorage(() => localStorage.getItem(key), null)
    if (kept && box.current?.value === '') box.current.value = kept
  }, [key, box])
  return {
    keep: () =>
      tryStorage(() => {
        if (box.current?.value) localStorage.setItem(key, box.current.value)
        else localStorage.removeItem(key)
      }, undefined),
  }
}
