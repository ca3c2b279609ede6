package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages as they are written in {@code golden/tracking}, with their status, without their style and
 * tokens. With {@code -Dgolden.rewrite=true} they are written, to be read by a person.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/tracking");

    private Golden() {}

    /** The answer must have been read as ISO 8859-1. */
    static void assertPage(String name, HttpResponse<String> answer) throws IOException {
        var html =
                new String(
                        answer.body().getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8);
        var actual =
                answer.statusCode()
                        + "\n"
                        + html.replaceAll("(?s)<style>.*?</style>", "<style>…</style>")
                                .replaceAll(
                                        "http://127\\.0\\.0\\.1:\\d+/([a-z])/[\\w-]+",
                                        "http://HOST/$1/TOKEN")
                                .replaceAll("><(?!/)", ">\n<")
                        + "\n";
        var file = FOLDER.resolve(name + ".html");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
