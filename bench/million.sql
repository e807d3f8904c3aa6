-- Prints the statements that make a million out of the one finished generation in the database, with all that belongs to it:
--
--     sqlite3 torii.db < million.sql > fill.sql && sqlite3 torii.db < fill.sql
--
-- They are made from the tables as they are, so that a new column needs no change here. Ids keep their random end and get
-- a time that moves with the copy's number, from thirty days ago on; every stored time moves with them.

.mode list
.headers off

SELECT 'PRAGMA journal_mode = OFF;';
SELECT 'PRAGMA synchronous = OFF;';
SELECT 'PRAGMA cache_size = -262144;';
SELECT 'CREATE TEMP TABLE copies AS
    WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 1000000)
    SELECT number, number * 2000 - 30 * 86400000 AS shift FROM numbers;';

WITH
    copied (name) AS (VALUES ('generations'), ('attempts'), ('steps'), ('events'), ('media')),
    fields AS (
        SELECT
            copied.name AS copied_table,
            field.cid,
            field.name,
            CASE
                WHEN field.name IN ('id', 'generation_id', 'batch_id', 'attempt_id', 'claimed_by') THEN
                    'printf(''%012x'', ' || (SELECT created_at FROM generations) || ' + copies.shift) || substr(old.' || field.name || ', 13)'
                WHEN field.name IN ('at', 'deadline') OR field.name LIKE '%\_at' ESCAPE '\' THEN 'old.' || field.name || ' + copies.shift'
                WHEN field.name IN ('task', 'result', 'link') THEN 'old.' || field.name || ' || copies.number'
                ELSE 'old.' || field.name
            END AS value
        FROM copied JOIN pragma_table_info(copied.name) AS field
        ORDER BY copied.name, field.cid
    )
SELECT
    'INSERT INTO ' || copied_table || ' (' || group_concat(name, ', ') || ') SELECT ' || group_concat(value, ', ')
        || ' FROM copies CROSS JOIN (SELECT * FROM ' || copied_table || ') AS old;'
FROM fields
GROUP BY copied_table
ORDER BY copied_table = 'generations' DESC;
