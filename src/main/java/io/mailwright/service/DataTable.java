package io.mailwright.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A table kept as data beside a class: UTF-8, cells between tabs, remarks behind a #. */
public final class DataTable {
    private DataTable() {}

    /** Gives each row's cells to {@code rows}, in order. */
    public static void read(Class<?> beside, String file, Consumer<String[]> rows) {
        try (var in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
