package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.LocalServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class UploadCommandTest {
    private static final String PEOPLE =
            """
            Mail;First name;Last Name
            ann@example.org;Ann;Lee
            ben@example.org;Ben;
            ben at example.org;Ben;
            """;

    @TempDir Path home;
    private LocalServer server;
    private Typed typed;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        server = Typed.server(home.resolve("server"));
        typed = Typed.withAccount(home, server);
        typed.json("list", "add", "Spring");
        file = Files.writeString(home.resolve("people.csv"), PEOPLE);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Typed.Result upload(String... more) {
        var arguments =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "upload",
                                file.toString(),
                                "--list",
                                "Spring",
                                "--map",
                                "mail=email address",
                                "--json",
                                "--quiet"));
        arguments.addAll(java.util.List.of(more));
        return typed.run(arguments.toArray(String[]::new));
    }

    private static void assertFigures(JsonNode upload, int created, int unchanged, int rejected) {
        assertThat(upload.propertyNames())
                .containsExactly(
                        "uploadId",
                        "file",
                        "list",
                        "dryRun",
                        "rows",
                        "created",
                        "updated",
                        "unchanged",
                        "skipped",
                        "rejected",
                        "seconds",
                        "rejectsFile");
        assertThat(upload.get("rows").asInt()).isEqualTo(3);
        assertThat(upload.get("created").asInt()).isEqualTo(created);
        assertThat(upload.get("unchanged").asInt()).isEqualTo(unchanged);
        assertThat(upload.get("rejected").asInt()).isEqualTo(rejected);
        assertThat(created + unchanged + rejected).isEqualTo(3);
    }

    @Test
    void rejectedRowsAreSaidByTheExitCodeAndKept() throws IOException {
        var result = upload();

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).isEmpty();
        assertFigures(result.json(), 2, 0, 1);
        var rejects = Path.of(result.json().get("rejectsFile").asString());
        assertThat(Files.readString(rejects)).contains("ben at example.org", "Mail");
        assertThat(typed.json("subscriber", "search", "", "--list", "Spring")).hasSize(2);
    }

    @Test
    void aRecipeMendsTheRowsAndIsKeptWithTheConsent() throws IOException {
        var recipe =
                Files.writeString(
                        home.resolve("recipe.json"),
                        """
                        {"steps":[
                          {"does":"replace","column":"Mail","values":["ben at example.org"],
                           "with":"bea@example.org"},
                          {"does":"upper-case","column":"First name"}]}
                        """);

        var result = upload("--recipe", recipe.toString(), "--consent", " Fair of 2026 ");

        assertThat(result.code()).isZero();
        assertThat(result.json().get("created").asInt()).isEqualTo(3);
        assertThat(typed.json("subscriber", "show", "bea@example.org").toString())
                .contains("\"BEN\"");
        var id = result.json().get("uploadId").asString();
        assertThat(typed.json("upload", "show", id).get("how").get("consent").asString())
                .isEqualTo("Fair of 2026");
        assertThat(typed.run("upload", "show", id).out())
                .contains("Fair of 2026", "replace Mail: ben at example.org -> bea@example.org");
    }

    @Test
    void aRecipeLeavesRowsOut() throws IOException {
        var recipe =
                Files.writeString(
                        home.resolve("recipe.json"),
                        """
                        {"steps":[{"does":"leave-out","column":"Mail","finding":"no-address"}]}
                        """);

        for (var dry : List.of("--dry-run", "--yes")) {
            var result = upload("--recipe", recipe.toString(), dry);
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.json().get("skipped").asInt()).isEqualTo(1);
            assertThat(result.json().get("created").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aRecipeThatDoesNotFitTheFileSaysWhere() throws IOException {
        var recipe =
                Files.writeString(
                        home.resolve("recipe.json"),
                        "{\"steps\":[{\"does\":\"trim\",\"column\":\"Town\"}]}");

        var result = upload("--recipe", recipe.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Step 1", "\"Town\"", "First name");
    }

    @Test
    void oneSaysWhichRowOfAnAddressIsUsed() throws IOException {
        Files.writeString(
                file,
                """
                Mail;First name;Last Name
                ann@example.org;First;
                Ann@example.org;Full;Lee
                ANN@example.org ;Last;
                """);
        for (var one : List.of("first", "most-complete", "last")) {
            upload("--duplicates", one);
            assertThat(typed.json("subscriber", "show", "ann@example.org").toString())
                    .containsIgnoringCase("\"" + one.replace("most-complete", "full") + "\"");
        }
        assertThat(upload("--duplicates", "best").code()).isEqualTo(2);
    }

    @Test
    void aDryRunSaysWhatIsToBeMended() throws IOException {
        Files.writeString(
                file,
                """
                Mail;First name;Last Name
                mailto:ann@example.org;Ann;Lee
                ben@example.org;Ben;lee
                """);
        var found = upload("--dry-run", "--findings").json();

        assertThat(found.get("rejected").asInt()).isEqualTo(1);
        assertThat(found.get("findings").toString())
                .isEqualTo(
                        "[{\"state\":\"rejected\",\"finding\":\"mendable-address\","
                                + "\"column\":\"Mail\",\"rows\":1,\"line\":2,\"fixes\":["
                                + "{\"does\":\"use-proposals\",\"column\":\"Mail\"},"
                                + "{\"does\":\"leave-out\",\"column\":\"Mail\","
                                + "\"finding\":\"mendable-address\"}]}]");
        assertThat(found.get("clusters").toString())
                .isEqualTo("[{\"column\":\"Last Name\",\"values\":[\"Lee\",\"lee\"]}]");
        assertThat(
                        typed.run(
                                        "upload",
                                        file.toString(),
                                        "--list",
                                        "Spring",
                                        "--map",
                                        "mail=email address",
                                        "--dry-run",
                                        "--findings")
                                .out())
                .contains("use-proposals", "Lee | lee");
    }

    @Test
    void aDryRunChangesNothing() {
        var result = upload("--dry-run");

        assertThat(result.code()).isEqualTo(3);
        assertFigures(result.json(), 2, 0, 1);
        assertThat(result.json().get("dryRun").asBoolean()).isTrue();
        assertThat(result.json().get("rejectsFile").isNull()).isTrue();
        assertThat(typed.json("upload", "ls")).isEmpty();
        assertThat(typed.json("subscriber", "search", "")).isEmpty();
    }

    @Test
    void theRejectsGoWhereTheyAreWanted() {
        var wanted = home.resolve("mend me.csv");

        upload("--rejects", wanted.toString());

        assertThat(wanted).content().contains("ben at example.org");
    }

    @Test
    void aDryRunCanKeepItsRejectsToo() {
        var wanted = home.resolve("mend me.csv");

        var result = upload("--rejects", wanted.toString(), "--dry-run");

        assertThat(wanted).content().contains("ben at example.org");
        assertThat(result.json().get("rejectsFile").asString()).isEqualTo(wanted.toString());
    }

    @Test
    void theSecondTimeNothingIsToBeDone() {
        upload();

        assertFigures(upload().json(), 0, 2, 1);
    }

    @Test
    void theLedgerIsListedShownAndResumed() {
        var id = upload().json().get("uploadId").asString();

        var all = typed.json("upload", "ls");
        assertThat(all.get(0).propertyNames())
                .startsWith("uploadId", "file", "list", "state", "rows");
        assertThat(all.get(0).get("state").asString()).isEqualTo("done");
        assertThat(closes(all.get(0))).isTrue();

        var resumed = typed.run("upload", "resume", id, "--json");
        assertThat(resumed.code()).isEqualTo(3);
        assertFigures(resumed.json(), 2, 0, 1);
    }

    private static boolean closes(JsonNode upload) {
        long sum = 0;
        for (var state :
                List.of("created", "updated", "unchanged", "skipped", "rejected", "waiting")) {
            sum += upload.get(state).asLong();
        }
        return sum == upload.get("rows").asLong();
    }

    @Test
    void anUploadIsShownWithWhatThereIsToSayOfItsRows() {
        upload();
        typed.run("subscriber", "unsubscribe", "ann@example.org", "--list", "Spring");
        var id = upload().json().get("uploadId").asString();

        var shown = typed.json("upload", "show", id);
        assertThat(shown.get("skipped").asInt()).isEqualTo(1);
        var notes = shown.get("notes");
        assertThat(notes).hasSize(2);
        assertThat(notes.get(0).propertyNames())
                .containsExactly("line", "state", "email", "column", "value", "reason");
        assertThat(notes.get(0).get("state").asString()).isEqualTo("skipped");
        assertThat(notes.get(0).get("email").asString()).isEqualTo("ann@example.org");
        assertThat(notes.get(0).get("reason").asString()).startsWith("Unsubscribed");
        assertThat(notes.get(1).get("state").asString()).isEqualTo("rejected");
        assertThat(notes.get(1).get("line").asInt()).isEqualTo(4);
        assertThat(notes.get(1).get("value").asString()).isEqualTo("ben at example.org");
        ((tools.jackson.databind.node.ObjectNode) shown).remove(List.of("notes", "how"));
        assertThat(shown).isEqualTo(typed.json("upload", "ls").get(0));
        assertThat(typed.run("upload", "show", id).out())
                .contains("Unsubscribed from this list", "ben at example.org", "skipped");
        var first = typed.run("upload", "show", id, "--limit", "1");
        assertThat(first.out()).contains("ann@example.org").doesNotContain("ben at example.org");
        assertThat(first.err()).contains("--limit");
    }

    @Test
    void whatTheLocalCopyDidNotKnowIsSaid() {
        typed.run("sync");
        Typed.withAccount(home.resolve("elsewhere"), server)
                .run("subscriber", "add", "ann@example.org", "--list", "Spring");

        var result =
                typed.run(
                        "upload",
                        file.toString(),
                        "--list",
                        "Spring",
                        "--map",
                        "mail=email address");

        assertThat(result.err()).contains("foretold: 1.", "mailwright upload show 1");
        assertThat(typed.run("upload", "show", "1").out()).contains("Was on this list already.");
    }

    @Test
    void whereTheRejectsGoIsRememberedWhenItIsResumed() throws IOException {
        var wanted = home.resolve("mend me.csv");
        typed.run("sync");
        server.close();
        assertThat(upload("--rejects", wanted.toString(), "--wait", "0").code()).isEqualTo(1);
        var stopped = typed.json("upload", "ls").get(0);
        assertThat(stopped.get("state").asString()).isEqualTo("stopped");
        assertThat(stopped.get("waiting").asInt()).isEqualTo(2);
        assertThat(closes(stopped)).isTrue();
        server = Typed.server(home.resolve("server"), server.url().getPort());

        var resumed = typed.run("upload", "resume", "1", "--json");

        assertFigures(resumed.json(), 2, 0, 1);
        assertThat(resumed.json().get("rejectsFile").asString()).isEqualTo(wanted.toString());
        assertThat(wanted).content().contains("ben at example.org");
    }

    @Test
    void rejectsThatWereMendedAreNotOverwritten() throws IOException {
        var first = upload().json();
        var id = first.get("uploadId").asString();
        var rejects = Path.of(first.get("rejectsFile").asString());
        Files.writeString(rejects, "mended");

        var again = typed.run("upload", "resume", id, "--json").json();
        assertThat(again.get("rejectsFile").asString()).isEqualTo(rejects.toString());
        assertThat(rejects).content().isEqualTo("mended");

        var elsewhere = home.resolve("elsewhere.csv");
        typed.run("upload", "resume", id, "--rejects", elsewhere.toString());
        assertThat(elsewhere).content().contains("ben at example.org");
    }

    @Test
    void rejectsBesideTheFileTakeNoNameThatIsTaken() throws IOException {
        var taken = Files.writeString(home.resolve("people-rejects-1.csv"), "somebody's work");

        assertThat(upload().json().get("rejectsFile").asString())
                .endsWith("people-rejects-1-2.csv");
        assertThat(taken).content().isEqualTo("somebody's work");
    }

    @Test
    void whatIsLeftInTheHomeIsItsOwnersAlone() throws IOException {
        upload();

        try (var files = Files.walk(home).skip(1)) {
            assertThat(files.filter(each -> !each.equals(file)).filter(this::othersMaySee))
                    .isEmpty();
        }
    }

    private boolean othersMaySee(Path path) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void damageIsSaidAndTakesOnlyWhatIsDamaged() throws IOException {
        var id = upload().json().get("uploadId").asString();
        damage("own-[0-9a-f]{8}\\.db");

        var copyLost = typed.run("upload", "ls", "--json");
        assertThat(copyLost.json().get(0).get("uploadId").asString()).isEqualTo(id);
        assertThat(copyLost.line())
                .contains("local copy", "damaged", "moved to", "mailwright sync");

        damage("own-[0-9a-f]{8}\\.ledger\\.db");
        var ledgerLost = typed.run("upload", "ls", "--json");
        assertThat(ledgerLost.json()).isEmpty();
        assertThat(ledgerLost.line()).contains("ledger", "damaged", "moved to", "uploaded again");
    }

    @Test
    void withTheCopyDamagedAnUploadIsResumedAllTheSame() throws IOException {
        typed.run("sync");
        int port = server.url().getPort();
        server.close();
        assertThat(upload().code()).isEqualTo(1);
        damage("own-[0-9a-f]{8}\\.db");
        server = Typed.server(home.resolve("server"), port);

        assertFigures(typed.run("upload", "resume", "1", "--json").json(), 2, 0, 1);
    }

    private void damage(String name) throws IOException {
        try (var files = Files.list(home.resolve("cache"))) {
            var file =
                    files.filter(each -> each.getFileName().toString().matches(name))
                            .findFirst()
                            .orElseThrow();
            Files.write(file, new byte[(int) Files.size(file)]);
        }
    }

    @Test
    void anInterruptedUploadSaysHowToGoOn() {
        typed.run("sync");
        typed.stop();
        Thread.currentThread().interrupt();
        Typed.Result result;
        try {
            result = upload();
        } finally {
            var _ = Thread.interrupted();
        }

        assertThat(result.code()).isEqualTo(130);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void offlineItCanBeResumedLater() {
        typed.run("sync");
        server.close();

        var result = upload();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.line())
                .contains(". It can be resumed with 'mailwright upload resume 1'.");
    }

    @Test
    void withoutAnAddressItIsRefused() {
        var result =
                typed.run(
                        "upload", file.toString(), "--list", "Spring", "--quiet", "--map", "Mail=");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.line()).contains("Email Address", "Mail");
    }

    @Test
    void unknownColumnsAndAttributesAreRefused() {
        assertThat(upload("--map", "Post=Email Address").line()).contains("Post", "First name");
        assertThat(upload("--constant", "Shoe size=41").line()).contains("Shoe size", "Last Name");
    }

    @Test
    void byFileIsRefusedInWordsWithoutAPlaceForFiles() {
        var result = upload("--yes", "--via", "ftp");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains("Own has no place for files", "--ftp", "--via calls");
        assertThat(upload("--via", "post").code()).isEqualTo(2);
    }

    @Test
    void byFileTheSameComesOut() {
        typed.run(
                "account",
                "add",
                "Own",
                "--url",
                server.url().toString(),
                "--username",
                "anna",
                "--ftp",
                server.ftp().orElseThrow().toString());

        var result = upload("--yes", "--via", "ftp");

        assertThat(result.code()).isEqualTo(3);
        assertFigures(result.json(), 2, 0, 1);
    }

    @Test
    void aLimitIsForCallsAndThatIsSaid() {
        typed.run(
                "account",
                "add",
                "Own",
                "--url",
                server.url().toString(),
                "--username",
                "anna",
                "--ftp",
                server.ftp().orElseThrow().toString());

        var result =
                typed.run(
                        "upload",
                        file.toString(),
                        "--list",
                        "Spring",
                        "--map",
                        "mail=email address",
                        "--throttle",
                        "50",
                        "--yes");

        assertThat(result.err()).contains("A limit works on calls only");
        assertThat(upload("--yes", "--throttle", "5", "--via", "ftp").line())
                .contains("Only calls can be slowed down");
    }

    @Test
    void aLimitIsAskedOfAResumedOneToo() {
        var id = upload().json().get("uploadId").asString();

        assertThat(typed.run("upload", "resume", id, "--throttle", "50").code()).isEqualTo(3);
        assertThat(typed.run("upload", "resume", id, "--throttle", "-1").line())
                .contains("--throttle must be 0 or more");
    }

    @Test
    void aSheetOfATextIsRefused() {
        assertThat(upload("--sheet", "May").line())
                .contains("it is no workbook and has no sheet \"May\"");
    }

    @Test
    void aMissingFileIsSaid() {
        var result =
                typed.run(
                        "upload",
                        home.resolve("none.csv").toString(),
                        "--list",
                        "Spring",
                        "--quiet");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains("none.csv");
    }

    @Test
    void undoSaysFirstWhatItWouldDoAndNeedsAYes() {
        var id = upload().json().get("uploadId").asString();

        var asked = typed.run("upload", "undo", id);

        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err())
                .contains("Of 2 changed people 2 would be as before", "add --yes to do it");
        assertThat(typed.json("subscriber", "search", "", "--list", "Spring")).hasSize(2);
        assertThat(typed.json("upload", "ls")).hasSize(1);

        var undone = typed.run("upload", "undo", id, "--yes", "--json", "--quiet");

        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(undone.json().get("undoes").asString()).isEqualTo(id);
        assertThat(undone.json().get("rows").asInt()).isEqualTo(2);
        assertThat(undone.json().get("updated").asInt()).isEqualTo(2);
        assertThat(typed.json("subscriber", "search", "")).isEmpty();
        assertThat(typed.json("upload", "ls").get(0).get("undoes").asString()).isEqualTo(id);
        var again = typed.run("upload", "undo", id, "--yes");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("was undone already, by upload 2");
        assertThat(typed.run("upload", "undo", "9", "--yes").code()).isEqualTo(1);
    }

    @Test
    void showSaysHowItCameAboutAndRetryTriesTheRejectedAlone() {
        var id = upload().json().get("uploadId").asString();

        var how = typed.json("upload", "show", id).get("how");

        assertThat(how.get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(how.get("who").asString()).isEqualTo(System.getProperty("user.name"));
        assertThat(how.get("via").asString()).isEqualTo("calls");
        assertThat(how.get("map").get("Mail").asString()).isEqualTo("Email Address");
        var again = typed.run("upload", "retry", id, "--json", "--quiet");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.json().get("rows").asInt()).isOne();
        assertThat(again.json().get("rejected").asInt()).isOne();
        assertThat(typed.run("upload", "retry", "9").code()).isEqualTo(1);
    }

    @Test
    void whoIsNotInTheFileLeavesAListMadeEqualToItOnceTheirNumberIsNamed() {
        upload();
        typed.run("subscriber", "add", "zoe@example.org", "--list", "Spring");

        var dry = upload("--mode", "equal", "--dry-run");
        assertThat(dry.err()).contains("not in the file: 1 person", "(such as zoe@example.org)");
        assertThat(dry.json().get("leavers").get("all").asInt()).isOne();
        assertThat(dry.json().get("leavers").get("removed").asInt()).isZero();
        var asked = upload("--mode", "equal", "--yes");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("takes 1 person off the list Spring: add --leavers 1");
        var wrong =
                upload("--mode", "equal", "--leavers", "2", "--create-attribute", "Stand", "--yes");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("1 person would leave the list, not 2.");
        assertThat(typed.json("upload", "ls")).hasSize(1);
        assertThat(upload("--map", "First name=Stand", "--dry-run").err())
                .as("no attribute was made")
                .contains("Stand");
        assertThat(typed.json("subscriber", "search", "", "--list", "Spring")).hasSize(3);

        var done = upload("--mode", "equal", "--leavers", "1", "--yes");

        assertThat(done.code()).isEqualTo(3);
        assertThat(done.json().get("leavers").get("removed").asInt()).isOne();
        assertThat(done.json().get("rows").asInt()).isEqualTo(3);
        assertThat(typed.json("subscriber", "search", "", "--list", "Spring")).hasSize(2);
        var id = done.json().get("uploadId").asString();
        assertThat(typed.run("upload", "undo", id, "--yes").code()).isZero();
        assertThat(typed.json("subscriber", "search", "", "--list", "Spring")).hasSize(3);
    }

    @Test
    void nobodyHasToBeNamedWhereNobodyLeaves() {
        upload();

        assertThat(upload("--mode", "equal", "--yes").code()).isEqualTo(3);
        assertThat(upload("--mode", "equal", "--leavers", "1", "--yes").code()).isEqualTo(1);
        assertThat(upload("--leavers", "1", "--yes").line()).contains("--mode equal");
    }

    @Test
    void aSecondTryLeavesOutRowsInWhosePlaceAnotherWasUsed() throws IOException {
        Files.writeString(file, "Mail,City\na@example.org,Winner\na@example.org,Loser\nx@@y,Ulm\n");
        var done = upload("--duplicates", "first");
        assertThat(done.json().get("rejected").asInt()).isEqualTo(2);

        var again =
                typed.run(
                        "upload",
                        "retry",
                        done.json().get("uploadId").asString(),
                        "--json",
                        "--quiet");

        assertThat(again.json().get("rows").asInt()).isOne();
    }
}
