-- Since 0006 an agreement is signed here and moves by a table of its own. What notices of the signatures noted down before
-- then have to say is no longer true, and no page has words for them. The history of each case keeps the moves.
DELETE FROM "notification"
WHERE "kind" = 'partnership-moved'
  AND "detail" ->> 'about' IN ('signature-recorded', 'signed', 'redrafting', 'running', 'completed', 'ended');
