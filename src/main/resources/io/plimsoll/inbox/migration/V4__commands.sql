-- How many commands the comment holds.
ALTER TABLE command ADD COLUMN amount BIGINT NOT NULL DEFAULT 1;

-- Pull requests on which no comments are written for now.
CREATE TABLE pause (
  repository   BIGINT NOT NULL,
  pull_request BIGINT NOT NULL,
  person       TEXT   NOT NULL,
  since        BIGINT NOT NULL,
  PRIMARY KEY (repository, pull_request)
);

-- What may be done only so often on a pull request, and the comment for which it was done last.
CREATE TABLE allowance (
  repository   BIGINT NOT NULL,
  pull_request BIGINT NOT NULL,
  topic        TEXT   NOT NULL,
  comment_kind TEXT   NOT NULL,
  comment_id   BIGINT NOT NULL,
  taken        BIGINT NOT NULL,
  PRIMARY KEY (repository, pull_request, topic)
);
