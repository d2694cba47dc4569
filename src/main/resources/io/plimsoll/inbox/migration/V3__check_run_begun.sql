-- begun: 1 once somebody set about creating it at GitHub, so that after a crash it is looked for there.
-- annotated: digests of the notes that were put on lines, parted by commas. GitHub adds notes and never
-- replaces them.
ALTER TABLE check_run ADD COLUMN begun INTEGER NOT NULL DEFAULT 0;
ALTER TABLE check_run ADD COLUMN annotated TEXT NOT NULL DEFAULT '';
