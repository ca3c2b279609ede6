package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every call, byte for byte. A golden file is a conversation with a server that begins new: each
 * request (a whole document, or what stands in {@code system}) and the answer to it, in which ⏎
 * stands for CRLF. With {@code -Dgolden.rewrite=true} the answers are written, to be read by a
 * person.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/server");
    private static final String STEP = ">> ";
    private static final Pattern STEPS = Pattern.compile("(?m)^" + STEP);
    private static final String ANSWER = "\n<<\n";

    @TempDir private Path data;

    static Stream<Path> conversations() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void answersAsWritten(Path conversation) throws IOException {
        var written = Files.readString(conversation);
        var actual = new StringBuilder(written.substring(0, written.indexOf(STEP)));
        if (actual.toString().contains("customer number required")) {
            requireCustomerNumber();
        }
        try (var server = new TestServer(data)) {
            for (var step : STEPS.splitAsStream(written.substring(actual.length())).toList()) {
                if (!step.isEmpty()) {
                    actual.append(STEP).append(answered(server, step));
                }
            }
        }
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(conversation, actual);
        }
        assertThat(actual.toString()).isEqualTo(written);
    }

    private static String answered(TestServer server, String step) {
        int answer = step.contains(ANSWER) ? step.indexOf(ANSWER) : step.stripTrailing().length();
        var asked = step.substring(0, answer);
        var request = asked.substring(asked.indexOf('\n') + 1);
        var reply = request.contains("exacttarget") ? server.post(request) : server.call(request);
        return asked + ANSWER + reply.replace("\r\n", "⏎\n") + "\n";
    }

    /** No call makes attributes, so they are put into the store. */
    private void requireCustomerNumber() {
        try (var store =
                Store.open(data.resolve("account.db"), InstantSource.fixed(TestServer.NOW))) {
            store.change(tables -> {
                tables.attributes().add(attribute("Customer Number", DataType.TEXT, true, ""));
                tables.attributes()
                        .add(attribute("Loyalty", DataType.TEXT, false, "Basic", "Gold", "Basic"));
                tables.attributes().add(attribute("Visits", DataType.NUMBER, false, ""));
                tables.attributes().add(attribute("Birthday", DataType.DATE, false, ""));
                tables.attributes().add(attribute("A&B", DataType.BOOLEAN, false, ""));
                return tables;
            });
        }
    }

    private static Attribute attribute(
            String name, DataType type, boolean required, String standard, String... values) {
        return new Attribute(name, "", standard, type, required, 0, 12, true, "", List.of(values));
    }
}
