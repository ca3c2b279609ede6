package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.LocalServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.nio.file.Path;

/** Lists of the people behind a figure of the sample account. */
class PeopleListTest {
    @TempDir Path home;

    @Test
    void thoseWhoClickedAreOnANewList() {
        try (var server =
                LocalServer.start(
                        new LocalServer.Options(
                                home.resolve("server"),
                                InetAddress.getLoopbackAddress(),
                                0,
                                "anna",
                                Typed.PASSWORD,
                                true))) {
            var typed = Typed.withAccount(home, server);
            typed.json("sync");
            var job = typed.json("report", "ls").get(0).get("jobId").asString();
            var clicked = typed.json("report", "people", job, "--event", "click");

            var upload =
                    typed.json(
                            "report",
                            "people",
                            job,
                            "--event",
                            "click",
                            "--list",
                            "Clickers",
                            "--yes");

            assertThat(upload.get("list").get("name").asString()).isEqualTo("Clickers");
            assertThat(upload.get("rows").asInt()).isEqualTo(clicked.size()).isPositive();
            assertThat(upload.get("created").asInt() + upload.get("skipped").asInt())
                    .isEqualTo(clicked.size());
            assertThat(typed.json("list", "show", "Clickers").get("active").asInt())
                    .isEqualTo(upload.get("created").asInt())
                    .isPositive();
            var again =
                    typed.run("report", "people", job, "--event", "click", "--list", "clickers");
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.line()).contains("already");
            assertThat(
                            typed.run(
                                            "report", "people", job, "--event", "click", "--list",
                                            "a", "--out", "b")
                                    .code())
                    .isEqualTo(2);
        }
    }
}
