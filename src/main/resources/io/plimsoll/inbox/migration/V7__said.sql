-- What comments of ours have said on pull requests, so that it is not said again once somebody deleted
-- the comment. comment: GitHub's id of it, 0 while not known. closed: since when the pull request is
-- closed, 0 while it is open.
CREATE TABLE said (
  repository   BIGINT NOT NULL,
  pull_request BIGINT NOT NULL,
  fingerprint  TEXT   NOT NULL,
  path         TEXT   NOT NULL,
  comment      BIGINT NOT NULL,
  noted        BIGINT NOT NULL,
  closed       BIGINT NOT NULL,
  PRIMARY KEY (repository, pull_request, fingerprint)
);
CREATE INDEX said_by_age ON said (closed);
