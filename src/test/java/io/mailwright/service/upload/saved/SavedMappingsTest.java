package io.mailwright.service.upload.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.MappingTemplate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class SavedMappingsTest {
    @TempDir Path folder;

    private static MappingTemplate template(String name) {
        var constants = new LinkedHashMap<String, String>();
        constants.put("Source", "Fair \"2026\"");
        constants.put("Language", "");
        return new MappingTemplate(
                name,
                List.of(
                        new MappingTemplate.Column("E-Mail", "Email Address", null, null),
                        new MappingTemplate.Column("Besuch", "Visit", DateOrder.DAY_FIRST, null),
                        new MappingTemplate.Column("Born", "Birthday", DateOrder.MONTH_FIRST, null),
                        new MappingTemplate.Column("Punkte", "Points", null, DecimalMark.COMMA),
                        new MappingTemplate.Column("Sum", "Paid", null, DecimalMark.POINT),
                        new MappingTemplate.Column("", "", null, null)),
                constants);
    }

    @Test
    void oneIsReadAsItWasWritten() {
        var file = folder.resolve("mapping.json");
        MappingFile.write(template("Messe"), file);
        assertThat(MappingFile.read(file)).isEqualTo(template("Messe"));
        assertThat(MappingFile.read(file).constants())
                .containsExactly(Map.entry("Source", "Fair \"2026\""), Map.entry("Language", ""));
    }

    @Test
    void whatAnEmptyFolderHoldsIsNothing() {
        assertThat(new SavedMappings(folder.resolve("none")).all()).isEmpty();
    }

    @Test
    void ofOneNameThereIsOneWhateverIsInIt() {
        var saved = new SavedMappings(folder.resolve("mappings"));
        saved.save(template("März/April: \"Messe\" ☃ ../x"));
        saved.save(template("abc"));
        saved.save(template(" MÄRZ/April: \"Messe\" ☃ ../x "));

        assertThat(new SavedMappings(folder.resolve("mappings")).all())
                .extracting(MappingTemplate::name)
                .containsExactly("abc", "MÄRZ/April: \"Messe\" ☃ ../x");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("mappings"));

        saved.delete("ABC");
        saved.delete("unknown");
        assertThat(saved.all()).hasSize(1);
    }

    @Test
    void aDamagedOneTakesNoOtherWithIt() throws IOException {
        var saved = new SavedMappings(folder);
        saved.save(template("whole"));
        var damaged = Files.writeString(folder.resolve("x.json"), "{\"name\":");

        assertThat(saved.all()).containsExactly(template("whole"));
        saved.save(template("another"));
        assertThat(damaged).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "null | This is no mapping as Mailwright saves it: it is empty.",
                "a,b | This is no mapping as Mailwright saves it: line 1 is no JSON. Export it anew,"
                        + " or put the file right in a text editor.",
                "{\"name\": | This is no mapping as Mailwright saves it: line 1 is no JSON.",
                "[1] | This is no mapping as Mailwright saves it: what line 1 holds does not belong"
                        + " there.",
                "{\"columns\":7} | This is no mapping as Mailwright saves it: what line 1 holds as"
                        + " \"columns\" does not belong there. Export it anew,",
                "{\"steps\":[]} | \"columns\" is missing.",
                "{\"name\":\"a\"} | \"columns\" is missing.",
                "{\"name\":\"a\",\"columns\":[{\"attribute\":\"b\"}]} | has no \"column\".",
                "{\"name\":\"a\",\"columns\":[null]} | has no \"column\".",
                "{\"columns\":[{\"column\":\"a\"}]} | The name of a mapping has 1 to 100 characters.",
                "{\"name\":\"a\",\"columns\":[{\"column\":\"a\"},{\"column\":\"a\"}]} | The column"
                        + " \"a\" is named twice.",
                "{\"name\":\"a\",\"columns\":[{\"column\":\"a\",\"attribute\":\"City\"}],\"constants\":"
                        + "{\"city\":\"Bern\"}} | The attribute \"city\" is filled twice.",
                "{\"name\":\"a\",\"columns\":[{\"column\":\"a\",\"dates\":\"D-M\"}]} | \"dates\" of the"
                        + " column \"a\" must be D/M/Y or M/D/Y.",
                "{\"name\":\"a\",\"columns\":[{\"column\":\"a\",\"decimals\":\".\"}]} | \"decimals\" of"
                        + " the column \"a\" must be point or comma."
            })
    void whatIsNoMappingIsSaidInWords(String text, String words) throws IOException {
        var file = Files.writeString(folder.resolve("mapping.json"), text);
        assertThatThrownBy(() -> MappingFile.read(file))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining(words)
                .hasMessageContaining("mapping.json")
                .hasMessageNotContaining("REDACTED")
                .hasMessageNotContaining("io.mailwright");
    }
}
