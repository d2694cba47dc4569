-- What groups of a merge queue are built on, for when their check is wanted once more.
CREATE TABLE merge_group (
  repository BIGINT NOT NULL,
  head       TEXT   NOT NULL,
  base       TEXT   NOT NULL,
  base_ref   TEXT   NOT NULL,
  noted      BIGINT NOT NULL,
  PRIMARY KEY (repository, head)
);
CREATE INDEX merge_group_by_age ON merge_group (noted);
