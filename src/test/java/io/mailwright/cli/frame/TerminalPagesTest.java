package io.mailwright.cli.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Results that are shown while they are read. */
class TerminalPagesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Somebody. */
    public record Person(String name, long times) {}

    private String shown(boolean json, List<List<Person>> pages) {
        var options = new GlobalOptions();
        options.json = json;
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        new Terminal(print, print, options).showPages(pages.iterator(), TerminalPagesTest::table);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Table table(List<Person> people) {
        var table = new Table("NAME", "TIMES");
        people.forEach(person -> table.row(person.name, person.times));
        return table;
    }

    private static final Person ANN = new Person("Ann, \"A\" ]", 1);
    private static final Person BOB = new Person("[Bob", 22);
    private static final Person CYD = new Person("Cyd", 333);

    @Test
    void jsonIsOneArrayAsOfAllAtOnce() {
        for (var pages :
                List.of(
                        List.<List<Person>>of(),
                        List.of(List.of(ANN)),
                        List.of(List.of(ANN, BOB), List.of(CYD)))) {
            out.reset();
            var all = pages.stream().flatMap(List::stream).toList();
            assertThat(JsonMapper.shared().readTree(shown(true, pages)))
                    .isEqualTo(JsonMapper.shared().readTree(Json.of(all)));
        }
    }

    @Test
    void aTableHasOneHeading() {
        assertThat(shown(false, List.of(List.of(ANN, BOB), List.of(CYD))).lines())
                .containsExactly(
                        "NAME        TIMES",
                        "Ann, \"A\" ]      1",
                        "[Bob           22",
                        "Cyd     333");
        out.reset();
        assertThat(shown(false, List.of()).strip()).isEqualTo("NAME  TIMES");
    }

    @Test
    void aPageIsShownBeforeTheNextIsAskedFor() {
        var seen = new ArrayList<Boolean>();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var pages =
                new Iterator<List<Person>>() {
                    private final Iterator<Person> people = List.of(ANN, BOB, CYD).iterator();
                    private String last = "NAME";

                    @Override
                    public boolean hasNext() {
                        return people.hasNext();
                    }

                    @Override
                    public List<Person> next() {
                        seen.add(
                                last.equals("NAME")
                                        || out.toString(StandardCharsets.UTF_8).contains(last));
                        var person = people.next();
                        last = person.name;
                        return List.of(person);
                    }
                };
        new Terminal(print, print, new GlobalOptions()).showPages(pages, TerminalPagesTest::table);
        assertThat(seen).containsExactly(true, true, true);
    }
}
