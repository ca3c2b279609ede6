package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.JobState;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every call, byte for byte. A golden file is a conversation with a server that begins new: each
 * request (a whole document, or what stands in {@code system}) and the answer to it, in which ⏎
 * stands for CRLF. On the FTP area lie the files of {@code golden/ftp}. With {@code
 * -Dgolden.rewrite=true} the answers are written, to be read by a person.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/server");
    private static final Path FTP = Path.of("src/test/resources/golden/ftp");
    private static final String STEP = ">> ";
    private static final Pattern STEPS = Pattern.compile("(?m)^" + STEP);
    private static final String ANSWER = "\n<<\n";

    /** How a step begins that asks again until what it asks after has ended. */
    private static final String ENDED = "When it has ended";

    private static final Pattern UNDER_WAY = Pattern.compile(">(Scheduled|Processing)<");

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
        fillFtpArea();
        if (actual.toString().contains("A job has been sent")) {
            SentJob.fill(data);
        }
        if (actual.toString().contains("Jobs are overdue")) {
            LateJob.fill(data, 2, TestServer.NOW.minus(Duration.ofDays(1)), JobState.PAUSED);
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
        var reply = reply(server, request);
        while (asked.startsWith(ENDED) && UNDER_WAY.matcher(reply).find()) {
            reply = reply(server, request);
        }
        return asked + ANSWER + reply.replace("\r\n", "⏎\n") + "\n";
    }

    private static String reply(TestServer server, String request) {
        boolean whole = request.contains("<exacttarget") || request.contains(">exacttarget<");
        return whole ? server.post(request) : server.call(request);
    }

    private void fillFtpArea() throws IOException {
        var area = Files.createDirectories(data.resolve("ftp/import"));
        try (var files = Files.list(FTP)) {
            for (var file : files.toList()) {
                Files.copy(file, area.resolve(file.getFileName()));
            }
        }
    }
}
