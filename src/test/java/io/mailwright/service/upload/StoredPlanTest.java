package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.upload.source.FileLayout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the ledger keeps of a file's format reads the same rows again. */
class StoredPlanTest {
    private static final Mapping MAPPING = new Mapping(Map.of("Mail", "Email Address"), Map.of());

    @ParameterizedTest
    @MethodSource
    void keepsHowTheFileIsRead(FileFormat format) {
        var layout = new FileLayout(format, true, "\r\n", List.of("Mail", "Name"));
        var json = StoredPlan.of(plan(Recipe.NONE, ""), layout, UploadWay.AUTO, null).json();

        assertThat(StoredPlan.of(json).layout()).isEqualTo(layout);
        assertThat(
                        StoredPlan.of(StoredPlan.of(json).with(UploadWay.FTP, List.of()).json())
                                .layout())
                .isEqualTo(layout);
    }

    static Stream<FileFormat> keepsHowTheFileIsRead() {
        return Stream.of(
                new FileFormat.Text(Charset.forName("GBK"), '|', Quoting.BACKSLASH, false),
                new FileFormat.Text(StandardCharsets.UTF_16LE, '\t', Quoting.NONE, true, 3),
                new FileFormat.Sheet("People", false),
                new FileFormat.Sheet("People", true, 2));
    }

    private static UploadPlan plan(Recipe recipe, String consent) {
        return new UploadPlan(
                Path.of("people.csv"),
                1,
                MAPPING,
                UploadMode.ADD_UPDATE,
                FormatChoice.NONE,
                recipe,
                consent);
    }

    @Test
    void keepsRecipeAndConsentWhateverElseIsWrittenDown() {
        var recipe =
                Recipe.NONE
                        .with(new RecipeStep.MendCell(3, "Mail", "x", "ann@example.org"))
                        .with(DuplicateRule.FIRST);
        var layout =
                new FileLayout(new FileFormat.Sheet("People", true), false, "\n", List.of("Mail"));
        var plan =
                StoredPlan.of(
                        StoredPlan.of(plan(recipe, "Fair 2026"), layout, UploadWay.AUTO, null)
                                .with(UploadWay.FTP, List.of())
                                .with(Path.of("rejects.csv"))
                                .json());

        assertThat(plan.mending()).isEqualTo(recipe);
        assertThat(plan.consented()).isEqualTo("Fair 2026");
    }

    @Test
    void readsALedgerFromBeforeThereWasAChoice() {
        var plan =
                StoredPlan.of(
                        """
                        {"targets":{"Mail":"Email Address"},"constants":{},"byteOrderMark":true,
                        "delimiter":";","lineEnd":"\\n","headings":["Mail"],"rejects":null,
                        "way":"CALLS","orders":null}\
                        """);

        assertThat(plan.mapping()).isEqualTo(MAPPING);
        assertThat(plan.mending()).isEqualTo(Recipe.NONE);
        assertThat(plan.consented()).isEmpty();
        assertThat(plan.layout())
                .isEqualTo(
                        new FileLayout(
                                new FileFormat.Text(
                                        StandardCharsets.UTF_8, ';', Quoting.DOUBLED, true),
                                true,
                                "\n",
                                List.of("Mail")));
    }
}
