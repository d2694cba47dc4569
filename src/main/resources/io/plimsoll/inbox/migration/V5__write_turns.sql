-- When an installation may write to GitHub. full_at: when the bucket is full again. given: its last
-- turns, oldest first, milliseconds parted by blanks.
CREATE TABLE write_turn (
  installation BIGINT PRIMARY KEY,
  full_at      BIGINT NOT NULL,
  given        TEXT   NOT NULL
);
