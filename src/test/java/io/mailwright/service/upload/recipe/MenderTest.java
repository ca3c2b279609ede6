package io.mailwright.service.upload.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.domain.upload.RecipeStep.LetterCase;
import io.mailwright.service.upload.source.FileRow;
import io.mailwright.service.upload.source.Garbled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class MenderTest {
    private static final List<String> COLUMNS = List.of("Mail", "City");
    private static final Garbled GARBLED =
            new Garbled(new FileFormat.Text(StandardCharsets.UTF_8, ',', Quoting.DOUBLED, true));

    private static List<String> mend(List<String> cells, RecipeStep... steps) {
        var recipe = Recipe.NONE;
        for (var step : steps) {
            recipe = recipe.with(step);
        }
        return Mender.of(recipe, COLUMNS, GARBLED).mend(new FileRow(7, cells)).cells();
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER, MÜNCHEN, münchen",
        "UPPER, münchen, MÜNCHEN",
        "TITLE, JEAN-LUC o'hara, Jean-Luc O'Hara",
        "TITLE, ann's SHOP 2nd, Ann's Shop 2nd",
        "TITLE, ÖZGÜR şen, Özgür Şen"
    })
    void writesLettersInOneWay(LetterCase to, String value, String expected) {
        assertThat(mend(List.of("m", value), new RecipeStep.ChangeCase("City", to)))
                .containsExactly("m", expected);
    }

    @Test
    void takesBlanksAway() {
        assertThat(mend(List.of("m", " Bad\u00a0 \t Homburg  "), new RecipeStep.Trim("City")))
                .containsExactly("m", "Bad Homburg");
    }

    @Test
    void takesSuggestions() {
        assertThat(mend(List.of("ann@gmial.com", "MÃ¼nchen"), new RecipeStep.UseProposals("City")))
                .containsExactly("ann@gmial.com", "München");
        assertThat(mend(List.of("ann@gmial.com", "Aÿ"), new RecipeStep.UseProposals("Mail")))
                .containsExactly("ann@gmail.com", "Aÿ");
        assertThat(mend(List.of("m", "M\uFFFDn"), new RecipeStep.UseProposals("City")))
                .as("nobody knows")
                .containsExactly("m", "M\uFFFDn");
    }

    @Test
    void stepsFollowOneAnother() {
        assertThat(
                        mend(
                                List.of("m", " muc "),
                                new RecipeStep.Replace("City", List.of("muc", "munich"), "a"),
                                new RecipeStep.Replace("City", List.of("a"), "München"),
                                new RecipeStep.Replace("City", List.of("muc"), "never")))
                .containsExactly("m", "München");
        assertThat(mend(List.of("m", "Muc"), new RecipeStep.Replace("City", List.of("muc"), "a")))
                .as("to the letter")
                .containsExactly("m", "Muc");
    }

    @Test
    void aCellIsMendedWhereItHoldsWhatItHeld() {
        var here = new RecipeStep.MendCell(7, "City", "Ulm", "Bonn");
        assertThat(mend(List.of("m", "Ulm"), here)).containsExactly("m", "Bonn");
        assertThat(mend(List.of("m", "Köln"), here))
                .as("another file")
                .containsExactly("m", "Köln");
        assertThat(mend(List.of("m", "Ulm"), new RecipeStep.MendCell(8, "City", "Ulm", "Bonn")))
                .containsExactly("m", "Ulm");
        assertThat(
                        mend(
                                List.of("m", "Ulm"),
                                here,
                                new RecipeStep.ChangeCase("City", LetterCase.UPPER),
                                new RecipeStep.MendCell(7, "City", "BONN", "Rom")))
                .as("each in its place")
                .containsExactly("m", "Rom");
        assertThat(mend(List.of("m"), new RecipeStep.MendCell(7, "City", "", "Bonn")))
                .as("a cell the row has not")
                .containsExactly("m", "Bonn");
    }

    @Test
    void usesProposalsForAddresses() {
        var step = new RecipeStep.UseProposals("Mail");
        assertThat(mend(Arrays.asList("mailto:ann@gmial.com", "x"), step))
                .containsExactly("ann@gmail.com", "x");
        assertThat(mend(Arrays.asList("nobody", "x"), step)).containsExactly("nobody", "x");
    }

    @Test
    void aColumnTheFileHasNotIsNamed() {
        assertThatThrownBy(() -> mend(List.of(), new RecipeStep.Trim("Town")))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("Step 1")
                .hasMessageContaining("\"Town\"")
                .hasMessageContaining("Mail, City");
    }
}
