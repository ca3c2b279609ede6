package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FormatChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every file of the corpus comes out as it should, and again when its format is said. */
class CorpusTest {
    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource
    void comesOutAsItShould(NastyFile nasty) throws IOException {
        var file = Files.write(folder.resolve("people.csv"), nasty.bytes());
        if (nasty.refused()) {
            assertThatThrownBy(() -> NastyFile.words(RowSource.open(file, nasty.choice())))
                    .isInstanceOf(Failure.FileUnusable.class)
                    .hasMessageContaining(nasty.expected().getFirst());
            return;
        }
        var source = RowSource.open(file, nasty.choice());
        assertThat(NastyFile.words(source)).isEqualTo(nasty.expected());
        var again = RowSource.open(file, FormatChoice.of(source.layout().format()));
        assertThat(again.layout()).isEqualTo(source.layout());
        assertThat(NastyFile.words(again)).isEqualTo(nasty.expected());
    }

    static List<NastyFile> comesOutAsItShould() {
        return Corpus.all();
    }

    @Test
    void namesAreDifferent() {
        assertThat(Corpus.all())
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(NastyFile::name)
                .doesNotHaveDuplicates();
    }
}
