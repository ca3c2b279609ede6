package io.mailwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.settings.Layout.Column;
import io.mailwright.settings.WindowState.Bounds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is usually written is read without a detour, all else is left to whoever knows better. */
class PreferencesReaderTest {
    private static final String LOOK =
            "\"look\": {\"theme\": \"dark\", \"zoom\": 1, \"moreContrast\": false, \"reduceMotion\": false}";

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsRead() throws Exception {
        var columns = List.of(new Column("status", 80.5, true), new Column("id", 0, false));
        var layout = new Layout("Lists", 200, Map.of("Lists", 3e2), Map.of("Lists", columns));
        var windows =
                Map.of(
                        "Spring \"25\"",
                        new WindowState(new Bounds(-1, 2, 800.5, 600), true, layout),
                        "Größe",
                        WindowState.NEW);
        var chosen = new Preferences(new Look("dark", 1.2, true, false), "Größe", windows, 30);
        assertThat(PreferencesReader.read(written(chosen))).contains(chosen);
        assertThat(PreferencesReader.read(written(Preferences.DEFAULT)))
                .contains(Preferences.DEFAULT);
    }

    @Test
    void wholeNumbersAndOrderAreFree() {
        var json = "{\"windows\": {}, \"more\": [1], " + LOOK + "}";
        assertThat(PreferencesReader.read(json.getBytes(StandardCharsets.UTF_8)))
                .contains(new Preferences(new Look("dark", 1, false, false), null, Map.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{" + LOOK + "}",
                "{" + LOOK + ", \"windows\": {\"A\": {\"maximised\": true}}}",
                "{" + LOOK + ", \"windows\": {\"A\": 5}}",
                "{" + LOOK + ", \"windows\": {}, \"account\": 5}",
                "{" + LOOK + ", \"windows\": {}",
                "{" + LOOK + ", \"windows\": {}} {}"
            })
    void whatIsUnusualIsLeft(String json) {
        assertThat(PreferencesReader.read(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private byte[] written(Preferences preferences) throws Exception {
        new PreferencesFile(new Home(folder)).change(_ -> preferences);
        return Files.readAllBytes(folder.resolve("preferences.json"));
    }
}
