-- Times of our own tables are milliseconds since 1970. Only db-scheduler's table has its own types.

-- Which installation of the App a repository belongs to: when it goes, so do the repository's rows.
CREATE TABLE repository (
  id           BIGINT PRIMARY KEY,
  installation BIGINT NOT NULL
);
CREATE INDEX repository_by_installation ON repository (installation);

-- state: received, handled, failed. run: the fencing number of the run that took it up, 0 if none.
CREATE TABLE delivery (
  id       TEXT   PRIMARY KEY,
  event    TEXT   NOT NULL,
  job      TEXT   NOT NULL,
  body     TEXT   NOT NULL,
  received BIGINT NOT NULL,
  state    TEXT   NOT NULL,
  run      BIGINT NOT NULL,
  changed  BIGINT NOT NULL,
  reason   TEXT   NOT NULL
);
CREATE INDEX delivery_of_job ON delivery (job, state);
CREATE INDEX delivery_by_age ON delivery (state, changed);

-- generation counts what was asked of the job, fence counts its runs, attempt the runs since it was
-- last done. state: idle, waiting, running. turn: its place among the waiting.
CREATE TABLE job (
  id         TEXT   PRIMARY KEY,
  scope      TEXT   NOT NULL,
  repository BIGINT NOT NULL,
  generation BIGINT NOT NULL,
  fence      BIGINT NOT NULL,
  attempt    BIGINT NOT NULL,
  state      TEXT   NOT NULL,
  started    BIGINT NOT NULL,
  due        BIGINT NOT NULL,
  turn       BIGINT NOT NULL,
  head       TEXT   NOT NULL,
  head_at    BIGINT NOT NULL,
  changed    BIGINT NOT NULL
);
CREATE INDEX job_by_scope ON job (state, scope, turn);
CREATE INDEX job_by_turn ON job (state, turn);
CREATE INDEX job_by_age ON job (state, changed);
CREATE INDEX job_of_repository ON job (repository);

-- The table of db-scheduler 16.
CREATE TABLE scheduled_tasks (
  task_name            TEXT       NOT NULL,
  task_instance        TEXT       NOT NULL,
  task_data            ${bytes},
  execution_time       ${instant} NOT NULL,
  picked               BOOLEAN    NOT NULL,
  picked_by            TEXT,
  last_success         ${instant},
  last_failure         ${instant},
  consecutive_failures INTEGER,
  last_heartbeat       ${instant},
  version              BIGINT     NOT NULL,
  priority             INTEGER,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (priority DESC, execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

CREATE TABLE given_exception (
  repository  BIGINT NOT NULL,
  base        TEXT   NOT NULL,
  fingerprint TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  reason      TEXT   NOT NULL,
  given       BIGINT NOT NULL,
  until_day   BIGINT NOT NULL,
  PRIMARY KEY (repository, base, fingerprint)
);

-- state: begun, answered.
CREATE TABLE command (
  comment_kind TEXT   NOT NULL,
  comment_id   BIGINT NOT NULL,
  repository   BIGINT NOT NULL,
  pull_request BIGINT NOT NULL,
  person       TEXT   NOT NULL,
  begun        BIGINT NOT NULL,
  state        TEXT   NOT NULL,
  PRIMARY KEY (comment_kind, comment_id)
);
CREATE INDEX command_by_person ON command (repository, pull_request, person, begun);

-- number: GitHub's own, 0 while it is not known to have been created.
CREATE TABLE check_run (
  id         TEXT   PRIMARY KEY,
  repository BIGINT NOT NULL,
  head       TEXT   NOT NULL,
  number     BIGINT NOT NULL,
  made       BIGINT NOT NULL,
  UNIQUE (repository, head)
);

-- counts: 1 while the pull request is open and has this head, else 0. conclusion: empty while unknown.
CREATE TABLE check_conclusion (
  repository   BIGINT  NOT NULL,
  pull_request BIGINT  NOT NULL,
  head         TEXT    NOT NULL,
  conclusion   TEXT    NOT NULL,
  counts       INTEGER NOT NULL,
  PRIMARY KEY (repository, pull_request, head)
);
CREATE INDEX check_conclusion_of_head ON check_conclusion (repository, head);
