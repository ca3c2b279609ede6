package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Calls at the same time end as if one came after the other. */
class ConcurrencyTest {
    private static final int CALLS = 40;

    @TempDir private Path data;
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addsOfOneAddressMakeOneSubscriber() throws Exception {
        var answers =
                atOnce(i -> server.call(add("ann@example.org", true), "subscriber_description"));

        assertThat(answers).hasSize(CALLS).containsOnly("100000001");
        assertThat(count("subscriber_count")).isEqualTo("1");
    }

    @Test
    void oneOfThoseThatMayNotUpdateSucceeds() throws Exception {
        var answers = atOnce(i -> server.call(add("ann@example.org", false), "error"));

        assertThat(answers.stream().filter(String::isEmpty)).hasSize(1);
        assertThat(answers.stream().filter("14"::equals)).hasSize(CALLS - 1);
    }

    @Test
    void addsOfManyAddressesMakeAsMany() throws Exception {
        var answers =
                atOnce(i ->
                        server.call(
                                add("p%d@example.org".formatted(i), false),
                                "subscriber_description"));

        assertThat(answers).doesNotHaveDuplicates();
        assertThat(count("active_total")).isEqualTo(Integer.toString(CALLS));
    }

    @Test
    void twoServersOnOneStoreAgree() throws Exception {
        try (var other = new TestServer(data)) {
            var answers =
                    atOnce(i ->
                            (i % 2 == 0 ? server : other)
                                    .call(add("p%d@example.org".formatted(i / 2), false), "error"));

            assertThat(answers.stream().filter(String::isEmpty)).hasSize(CALLS / 2);
            assertThat(answers.stream().filter("14"::equals)).hasSize(CALLS / 2);
        }
    }

    private static String add(String email, boolean update) {
        return """
        <system_name>subscriber</system_name><action>add</action><search_type>listid</search_type>
        <search_value>1</search_value><values><Email__Address>%s</Email__Address></values>
        <update>%s</update>\
        """
                .formatted(email, update);
    }

    private String count(String element) {
        return server.call(
                """
                <system_name>list</system_name><action>retrieve</action>
                <search_type>listid</search_type><search_value>1</search_value>\
                """,
                element);
    }

    private static List<String> atOnce(Ask ask) throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < CALLS; i++) {
            int number = i;
            calls.add(() -> ask.of(number));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @FunctionalInterface
    private interface Ask {
        String of(int number);
    }
}
