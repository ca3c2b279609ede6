package io.mailwright.service.tracking.push;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Makes the tables of a target ready: one schema for one account, written by one push at a time.
 */
final class TargetSchema {
    private static final int NEWEST = 2;

    private final TargetConnection target;
    private final String schema;

    TargetSchema(TargetConnection target, String schema) {
        this.target = target;
        this.schema = schema;
    }

    /**
     * From here on the tables are there and everything on the connection means them.
     *
     * @throws Failure.Invalid if another push is at it, it has another account, or a newer program
     *     made it
     */
    void ready(String account) {
        lock();
        if (!is("select exists(select 1 from pg_namespace where nspname = ?)", schema)) {
            target.script("create schema " + quoted());
        }
        target.script("set search_path to " + quoted());
        if (is("select to_regclass(?) is null", quoted() + ".about")) {
            target.script(resource("handover-1.sql"));
            target.execute("insert into about(version, account) values (1, ?)", account);
        }
        var version = new int[1];
        target.each(
                "select version, account from about",
                row -> {
                    version[0] = row.getInt(1);
                    check(version[0], row.getString(2), account);
                });
        bringUpToDate(version[0]);
        target.commit();
    }

    private void bringUpToDate(int version) {
        for (int step = version + 1; step <= NEWEST; step++) {
            target.script(resource("handover-" + step + ".sql"));
            target.execute("update about set version = ?", step);
        }
    }

    /** Until the connection ends. */
    private void lock() {
        if (!is("select pg_try_advisory_lock(hashtextextended(?, 0))", "mailwright " + schema)) {
            throw new Failure.Invalid(
                    "Another push is writing the schema %s already: wait for it to end."
                            .formatted(schema));
        }
    }

    private void check(int version, String held, String account) {
        if (version > NEWEST) {
            throw new Failure.Invalid(
                    "The schema %s was made by a newer Mailwright: push with that, or into another --schema."
                            .formatted(schema));
        }
        if (!held.equals(account)) {
            throw new Failure.Invalid(
                    "The schema %s holds the account %s: push %s into another --schema."
                            .formatted(schema, held, account));
        }
    }

    private boolean is(String question, String value) {
        var answer = new boolean[1];
        target.each(question, row -> answer[0] = row.getBoolean(1), value);
        return answer[0];
    }

    private String quoted() {
        return '"' + schema.replace("\"", "\"\"") + '"';
    }

    private static String resource(String name) {
        try (var in = TargetSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
