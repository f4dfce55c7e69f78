import fc from 'fast-check'

// Each changed rule runs these tests again: a few examples a property notice it, thousands would take the night.
fc.configureGlobal({ numRuns: 15 })
