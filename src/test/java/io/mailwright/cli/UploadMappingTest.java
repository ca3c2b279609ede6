package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.LocalServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Mappings that are kept under names, in files, and applied to the next file. */
class UploadMappingTest {
    @TempDir Path home;
    private LocalServer server;
    private Typed typed;
    private Path march;
    private Path april;

    @BeforeEach
    void open() throws IOException {
        server = Typed.server(home.resolve("server"));
        typed = Typed.withAccount(home, server);
        typed.json("list", "add", "Spring");
        march = Files.writeString(home.resolve("march.csv"), "A,B,C\nann@example.org,Ann,x\n");
        april = Files.writeString(home.resolve("april.csv"), "a,Extra,b\nben@example.org,y,Ben\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Typed.Result upload(Path file, String... more) {
        var arguments = new ArrayList<>(List.of("upload", file.toString(), "--list", "Spring"));
        arguments.addAll(List.of(more));
        return typed.run(arguments.toArray(String[]::new));
    }

    private String ben(String attribute) {
        return typed.json("subscriber", "show", "ben@example.org")
                .get("attributes")
                .get(attribute)
                .asString();
    }

    @Test
    void emptyCellsKeepOrClearAndThatIsRememberedToo() throws IOException {
        upload(march, "--map", "A=Email Address", "--map", "B=Last Name", "--yes");
        var blank = Files.writeString(home.resolve("blank.csv"), "A,B\nann@example.org,\n");
        assertThat(
                        upload(
                                        blank,
                                        "--dry-run",
                                        "--json",
                                        "--map",
                                        "A=Email Address",
                                        "--map",
                                        "B=Last Name")
                                .json()
                                .get("unchanged")
                                .asInt())
                .isOne();
        assertThat(upload(blank, "--blank", "no", "--dry-run").code()).isEqualTo(2);

        var cleared =
                upload(
                        blank,
                        "--yes",
                        "--json",
                        "--map",
                        "A=Email Address",
                        "--map",
                        "B=Last Name",
                        "--blank",
                        "clear");
        assertThat(cleared.json().get("updated").asInt()).as(cleared.err()).isOne();
        var ann = typed.json("subscriber", "show", "ann@example.org").get("attributes");
        assertThat(ann.path("Last Name").asString("")).isEmpty();

        assertThat(upload(blank, "--dry-run").err()).contains("Empty cells clear");
        assertThat(upload(blank, "--dry-run", "--blank", "keep").err())
                .doesNotContain("Empty cells clear");
        assertThat(typed.run("upload", "show", "2").out()).contains("clear the old value");
    }

    private Typed.Result saved(String as) {
        return upload(
                march,
                "--map",
                "A=Email Address",
                "--map",
                "B=Last Name",
                "--constant",
                "First Name=You",
                "--save-mapping",
                as,
                "--dry-run");
    }

    @Test
    void aMappingIsKeptUnderANameAndAppliedToTheNextFile() {
        var kept = saved("Monthly fair");
        assertThat(kept.code()).as(kept.err()).isZero();
        assertThat(kept.err()).contains("The mapping is saved as Monthly fair.");

        var applied = upload(april, "--mapping", "monthly FAIR", "--yes");
        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(applied.err())
                .contains("a -> Email Address (as the mapping says)")
                .contains("b -> Last Name (as the mapping says)")
                .contains("Extra -> (left out)");
        assertThat(ben("Last Name")).isEqualTo("Ben");
        assertThat(ben("First Name")).isEqualTo("You");

        var changed = upload(april, "--mapping", "Monthly fair", "--map", "b=First Name", "--yes");
        assertThat(changed.code()).as(changed.err()).isZero();
        assertThat(ben("First Name"))
                .as("what is said goes before a constant of the mapping")
                .isEqualTo("Ben");
    }

    @Test
    void aMappingIsExportedAndAppliedElsewhere() {
        var file = home.resolve("fair.json");
        assertThat(saved(file.toString()).code()).isZero();
        assertThat(file).content().contains("\"name\" : \"fair\"", "Last Name", "First Name");
        assertThat(typed.json("upload", "mappings")).isEmpty();

        assertThat(upload(april, "--mapping", file.toString(), "--dry-run").err())
                .contains("b -> Last Name (as the mapping says)");
    }

    @Test
    void whatItNamesAndThereIsNotIsToldAndTheRestApplied() throws IOException {
        var file =
                Files.writeString(
                        home.resolve("other.json"),
                        """
                        {"name":"Other","columns":[
                          {"column":"A","attribute":"Email Address"},
                          {"column":"B","attribute":"Shoe size"},
                          {"column":"Town","attribute":"Last Name"}]}
                        """);
        var result = upload(march, "--mapping", file.toString(), "--dry-run", "--quiet");
        assertThat(result.code()).isZero();
        assertThat(result.err())
                .contains("The mapping \"Other\" names columns that the file lacks: Town.")
                .contains("fills attributes that the account lacks: Shoe size.");
        assertThat(result.out()).containsPattern("created +1\n");
    }

    @Test
    void savedOnesAreShownAndForgotten() {
        saved("Fair");
        var one = typed.json("upload", "mappings").get(0);
        assertThat(one.propertyNames()).containsExactly("name", "map", "leftOut", "constants");
        assertThat(one.get("map").toString())
                .isEqualTo("{\"A\":\"Email Address\",\"B\":\"Last Name\"}");
        assertThat(one.get("leftOut").toString()).isEqualTo("[\"C\"]");
        assertThat(typed.run("upload", "mappings").out())
                .contains("MAPPING", "Email Address", "(left out)", "\"You\"");

        var unknown = typed.run("upload", "mappings", "--delete", "Fare");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.line()).contains("no mapping \"Fare\"", "Fair");
        assertThat(typed.json("upload", "mappings", "--delete", "fair")).isEmpty();
    }

    @Test
    void whatIsNoMappingIsSaid() throws IOException {
        assertThat(upload(april, "--mapping", "Fare").err()).contains("none is saved yet");
        saved("Fair");
        var unknown = upload(april, "--mapping", "Fare");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no mapping 'Fare', but: Fair");
        var broken = Files.writeString(home.resolve("broken.json"), "{}");
        assertThat(upload(april, "--mapping", broken.toString()).err())
                .contains("broken.json", "\"columns\" is missing");
        assertThat(upload(april, "--save-mapping", " ").code()).isEqualTo(2);
        for (var option : List.of("--mapping", "--save-mapping")) {
            assertThat(upload(april, option, "no\0file.json").code()).as(option).isEqualTo(2);
        }
    }

    @Test
    void whatIsNotToBeRememberedIsNoPrecedent() throws IOException {
        var other = Files.writeString(home.resolve("other.csv"), "A,B,C\nx@example.org,X,y\n");
        upload(march, "--map", "A=Email Address", "--map", "B=Last Name", "--yes");
        upload(
                march,
                "--map",
                "A=Email Address",
                "--map",
                "B=First Name",
                "--no-remember",
                "--yes");
        assertThat(upload(other, "--dry-run").err()).contains("B -> Last Name (as on");
    }

    @Test
    void oneThatDoesNotFitIsNotKept() {
        var refused =
                upload(
                        march,
                        "--map",
                        "A=Email Address",
                        "--constant",
                        "Last Name= ",
                        "--save-mapping",
                        "Fair",
                        "--dry-run");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(typed.json("upload", "mappings")).isEmpty();
    }
}
