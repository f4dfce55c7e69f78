-- Which businesses and opportunities changed for the engines that keep them in memory, and in which transaction. A
-- position is a snapshot of transactions, so that nothing is missed that was written early and committed late.
CREATE TABLE "match_change" (
    "id" UUID NOT NULL,
    "changed" xid8 NOT NULL,

    CONSTRAINT "match_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "match_change_changed_idx" ON "match_change"("changed");

-- Triggers, because rows also go with the business or the opportunity they belong to.
CREATE FUNCTION note_match_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_table_name = 'match_profile' THEN
    INSERT INTO match_change (id, changed) SELECT business_id, pg_current_xact_id() FROM touched ORDER BY 1
    ON CONFLICT (id) DO UPDATE SET changed = excluded.changed WHERE match_change.changed <> excluded.changed;
  ELSE
    INSERT INTO match_change (id, changed) SELECT opportunity_id, pg_current_xact_id() FROM touched ORDER BY 1
    ON CONFLICT (id) DO UPDATE SET changed = excluded.changed WHERE match_change.changed <> excluded.changed;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER match_profile_inserted AFTER INSERT ON match_profile
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_match_change();
CREATE TRIGGER match_profile_updated AFTER UPDATE ON match_profile
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_match_change();
CREATE TRIGGER match_profile_deleted AFTER DELETE ON match_profile
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_match_change();
CREATE TRIGGER match_plan_inserted AFTER INSERT ON match_plan
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_match_change();
CREATE TRIGGER match_plan_updated AFTER UPDATE ON match_plan
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_match_change();
CREATE TRIGGER match_plan_deleted AFTER DELETE ON match_plan
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_match_change();
