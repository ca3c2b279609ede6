package io.mailwright.cache;

import io.mailwright.domain.content.FillRate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Tells how many people have a value of each attribute. Thread-safe. */
public final class FillRates {
    /** So many people tell a share as well as all of them do, and are read in a moment. */
    private static final long ENOUGH = 20_000;

    private final Database db;

    public FillRates(Database db) {
        this.db = db;
    }

    /**
     * Of the attributes of these names, in their order, counted among all people or, of very many,
     * among every so many of them.
     */
    public List<FillRate> of(List<String> attributes) {
        return db.read(handle -> {
            long people = handle.select("select count(*) from subscriber").mapTo(Long.class).one();
            long every = Math.max(1, people / ENOUGH);
            var filled = new HashMap<String, Long>();
            long looked = 0;
            try (var rows =
                    // Stirred: an account may count its people in steps.
                    handle.select(
                                    "select attributes from subscriber"
                                            + " where abs(id % 1000003 * 40503 / 256) % ? = 0",
                                    every)
                            .mapTo(String.class)
                            .iterator()) {
                while (rows.hasNext()) {
                    looked++;
                    Json.values(rows.next())
                            .forEach((name, value) -> {
                                if (!value.isEmpty()) {
                                    filled.merge(name.toLowerCase(Locale.ROOT), 1L, Long::sum);
                                }
                            });
                }
            }
            var rates = new ArrayList<FillRate>();
            for (var name : attributes) {
                long count = filled.getOrDefault(name.toLowerCase(Locale.ROOT), 0L);
                rates.add(new FillRate(name, count, looked));
            }
            return rates;
        });
    }
}
