package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.LocalServer;
import io.mailwright.service.upload.LossyProxy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Attributes that an account lacks, made by {@code upload} where its server offers that. */
class UploadAttributeTest {
    @TempDir Path home;
    private LocalServer server;
    private LossyProxy between;
    private Typed typed;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        server = Typed.server(home.resolve("server"));
        between = new LossyProxy(server.url());
        typed = Typed.in(home).with("MAILWRIGHT_PASSWORD", Typed.PASSWORD);
        typed.run("account", "add", "Own", "--url", between.url().toString(), "--username", "anna");
        typed.json("list", "add", "Spring");
        file =
                Files.writeString(
                        home.resolve("people.csv"),
                        "Email Address,Stand,Paid\nann@example.org,B-114,\"1.234,5\"\n");
    }

    @AfterEach
    void close() {
        between.close();
        server.close();
    }

    private Typed.Result upload(String... more) {
        var arguments = new ArrayList<>(List.of("upload", file.toString(), "--list", "Spring"));
        arguments.addAll(List.of(more));
        return typed.run(arguments.toArray(String[]::new));
    }

    private String ann(String attribute) {
        return typed.json("subscriber", "show", "ann@example.org")
                .get("attributes")
                .path(attribute)
                .asString();
    }

    @Test
    void oneThatIsMissingIsMadeAndFilled() {
        var done =
                upload(
                        "--create-attribute",
                        "Stand",
                        "--create-attribute",
                        "PAID: number",
                        "--create-attribute",
                        "first name:date",
                        "--yes");

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.err())
                .contains("The attribute Stand is made.", "The attribute PAID is made.")
                .doesNotContain("The attribute first name");
        assertThat(ann("Stand")).isEqualTo("B-114");
        assertThat(ann("PAID")).isEqualTo("1234.5");
        assertThat(upload("--create-attribute", "Stand", "--yes").err()).doesNotContain("is made");
        var undone = typed.run("upload", "undo", "1", "--yes");
        assertThat(undone.err())
                .contains("The attribute Stand, which was made for this upload, stays")
                .contains("The attribute PAID, ")
                .doesNotContain("The attribute first name");
        assertThat(typed.run("upload", "undo", "2", "--yes").err()).doesNotContain("stays");
    }

    @Test
    void aDryRunMakesNoneAndSaysSo() {
        var dry = upload("--create-attribute", "Stand", "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.err())
                .contains("Stand -> Stand")
                .contains("The attribute Stand would be made");
        assertThat(upload("--dry-run", "--map", "Stand=Stand").err())
                .contains("There is no attribute 'Stand'");
    }

    @Test
    void aDryRunChecksWhatWouldGoIntoThem() throws IOException {
        Files.writeString(file, "Email Address,Paid\nann@example.org,12\nben@example.org,twelve\n");

        var dry = upload("--create-attribute", "Paid:number", "--dry-run", "--findings");

        assertThat(dry.code()).as(dry.err()).isEqualTo(3);
        assertThat(dry.out()).contains("no-number", "Paid");
        assertThat(typed.json("subscriber", "search", "")).isEmpty();
    }

    @Test
    void whereTheAccountTakesNoneItSaysWhatToDoInstead() {
        between.fate(call ->
                call.action().equals("features")
                        ? LossyProxy.Fate.UNKNOWN_REQUEST
                        : LossyProxy.Fate.PASS);
        for (var how : List.of("--dry-run", "--yes")) {
            var refused = upload("--create-attribute", "Stand", how, "--quiet");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.line())
                    .contains("takes no new attributes over the XML API")
                    .contains("make it in the account's own application, then synchronise");
        }
        assertThat(upload("--create-attribute", "First Name", "--yes").code())
                .as("it is there already")
                .isZero();
    }

    @Test
    void whatIsNoAttributeIsWrongUsage() {
        for (var wrong : List.of("Stand:shoe", " ", ":number")) {
            assertThat(upload("--create-attribute", wrong, "--yes").code()).as(wrong).isEqualTo(2);
        }
    }
}
