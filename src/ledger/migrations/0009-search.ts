import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * SQLite: an index over the texts of `declaration`, which has none of them itself. Three triggers keep it; whatever makes
 * that table anew, as a column more does, drops them with it.
 */
const ofFile = {
  up: [
    `CREATE VIRTUAL TABLE declaration_search USING fts5(
      text, content = 'declaration', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2')`,
    `CREATE TRIGGER declaration_search_begun AFTER INSERT ON declaration BEGIN
      INSERT INTO declaration_search (rowid, text) VALUES (new.id, new.text);
    END`,
    `CREATE TRIGGER declaration_search_ended AFTER DELETE ON declaration BEGIN
      INSERT INTO declaration_search (declaration_search, rowid, text) VALUES ('delete', old.id, old.text);
    END`,
    `CREATE TRIGGER declaration_search_altered AFTER UPDATE OF id, text ON declaration BEGIN
      INSERT INTO declaration_search (declaration_search, rowid, text) VALUES ('delete', old.id, old.text);
      INSERT INTO declaration_search (rowid, text) VALUES (new.id, new.text);
    END`,
    `INSERT INTO declaration_search (declaration_search) VALUES ('rebuild')`,
  ],
  down: [
    ...['begun', 'ended', 'altered'].map((what) => `DROP TRIGGER declaration_search_${what}`),
    'DROP TABLE declaration_search',
  ],
};

/**
 * What is no part of a word: in a database of the locale C, PostgreSQL takes every character beyond ASCII for a letter;
 * and of ASCII it makes one word of `and/or`, a host of `C.N.374.2025`. Both are parted, as SQLite parts them.
 */
const parting = String.raw`[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\ue000-\uf8ff\ufe00-\ufe0f\ufeff\ufff0-\uffff\U0001f000-\U0001faff]+`;

/**
 * PostgreSQL: the words of each text in a table of their own, since the log tells of every column of `declaration`. A
 * `tsvector` holds 1 MB, which 200,000 characters never make, whatever they are. Accents are parted from their letters and
 * dropped, as SQLite does it; a database of another encoding cannot, and keeps them. The schema is named: whoever restores
 * a copy may have no search path.
 */
const ofServer = {
  up: [
    `CREATE TABLE declaration_search (
      id integer PRIMARY KEY REFERENCES declaration (id) ON DELETE CASCADE, words tsvector NOT NULL)`,
    String.raw`CREATE FUNCTION declaration_words() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      plain text := left(new.text, 200000);
    BEGIN
      IF getdatabaseencoding() = 'UTF8' THEN
        plain := regexp_replace(normalize(plain, NFD), '[\u0300-\u036f]+', '', 'g');
        plain := regexp_replace(plain, '${parting}', ' ', 'g');
      END IF;
      EXECUTE format('INSERT INTO %I.declaration_search (id, words) VALUES ($1, $2)
        ON CONFLICT (id) DO UPDATE SET words = excluded.words', tg_table_schema)
        USING new.id, to_tsvector('pg_catalog.english', plain);
      RETURN NULL;
    END $$`,
    `CREATE TRIGGER declaration_search AFTER INSERT OR UPDATE OF text ON declaration
      FOR EACH ROW EXECUTE FUNCTION declaration_words()`,
    'UPDATE declaration SET text = text',
    'CREATE INDEX declaration_by_words ON declaration_search USING gin (words)',
  ],
  down: [
    'DROP TRIGGER declaration_search ON declaration',
    'DROP FUNCTION declaration_words()',
    'DROP TABLE declaration_search',
  ],
};

/** An index of the words that States used, made of the texts alone: it is no part of the record. */
export class Search1764800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of made(queryRunner).up) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of made(queryRunner).down) await queryRunner.query(statement);
  }
}

function made({ connection }: QueryRunner): typeof ofFile {
  return connection.options.type === 'postgres' ? ofServer : ofFile;
}
