-- What a repository is called, as the newest delivery had it. named: when that was so, -1 if never told.
ALTER TABLE repository ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE repository ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE repository ADD COLUMN named BIGINT NOT NULL DEFAULT -1;

-- Deliveries that GitHub was asked to send once more.
CREATE TABLE redelivery (
  delivery TEXT   PRIMARY KEY,
  asked    BIGINT NOT NULL
);
CREATE INDEX redelivery_by_age ON redelivery (asked);
