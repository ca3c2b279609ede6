package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.upload.EncodingDoubt;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FileStamp;
import io.mailwright.domain.upload.FormatChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where two encodings fit as well as each other, both are told; where one fits better, none. */
class EncodingRivalTest {
    @TempDir Path folder;

    private Optional<EncodingDoubt> doubt(String names, String charset) throws IOException {
        var text = "Email;Name\n";
        for (var name : names.split("\\|", -1)) {
            text += "a@example.org;\"" + name + "\"\n";
        }
        var file = folder.resolve("people.csv");
        Files.write(file, text.getBytes(Charset.forName(charset)));
        var source = RowSource.open(file, FormatChoice.NONE);
        return EncodingRival.of(
                new FilePreview(
                        file,
                        new FileStamp(Files.size(file), Instant.EPOCH),
                        source.layout().format(),
                        source.layout().byteOrderMark(),
                        List.of(),
                        source.layout().columns(),
                        List.of(),
                        source.estimate()));
    }

    @ParameterizedTest
    @CsvSource({
        "Señor, windows-1252, windows-1252, windows-1250, Seńor",
        "Gdańsk, windows-1250, windows-1252, windows-1250, Gdańsk",
        "Mãe, windows-1252, windows-1252, windows-1250, Măe"
    })
    void twoAreTold(String name, String written, String found, String rival, String asRival)
            throws IOException {
        var doubt = doubt(name + "|" + name + "|Ann", written).orElseThrow();
        assertThat(doubt.found()).isEqualTo(Charset.forName(found));
        assertThat(doubt.rival()).isEqualTo(Charset.forName(rival));
        assertThat(doubt.samples())
                .singleElement()
                .extracting(EncodingDoubt.Sample::asRival)
                .isEqualTo(asRival);
    }

    @ParameterizedTest
    @CsvSource({
        "Jörg Müller|Zoë|Grünwald, windows-1252",
        "Łukasz Wójcik|Wiśniewska|Łódź, windows-1250",
        "Юлия Петрова|Москва, windows-1251",
        "Señor, UTF-8",
        "Ann, windows-1252"
    })
    void oneThatIsSureIsNot(String names, String charset) throws IOException {
        assertThat(doubt(names, charset)).isEmpty();
    }

    @Test
    void samplesAreFew() throws IOException {
        assertThat(doubt("ña|ñe|ñi|ño|ñu", "windows-1252").orElseThrow().samples()).hasSize(3);
    }
}
