package io.mailwright.service.upload.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RecipeFileTest {
    @TempDir Path folder;

    @Test
    void everyStepIsReadAsItWasWritten() {
        var recipe =
                Recipe.NONE
                        .with(new RecipeStep.Trim("Name"))
                        .with(new RecipeStep.ChangeCase("Name", RecipeStep.LetterCase.LOWER))
                        .with(new RecipeStep.ChangeCase("Name", RecipeStep.LetterCase.UPPER))
                        .with(new RecipeStep.ChangeCase("Name", RecipeStep.LetterCase.TITLE))
                        .with(new RecipeStep.Replace("City", List.of("muc", "Mün"), "München"))
                        .with(new RecipeStep.UseProposals("Mail"))
                        .with(new RecipeStep.Blank(Finding.NO_DATE, "Born"))
                        .with(new RecipeStep.LeaveOut(Finding.MENDABLE_ADDRESS, "Mail"))
                        .with(new RecipeStep.MendCell(12, "Born", "04/2026", ""))
                        .with(DuplicateRule.MOST_COMPLETE);
        var file = folder.resolve("recipe.json");
        RecipeFile.write(recipe, file);
        assertThat(RecipeFile.read(file)).isEqualTo(recipe);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"steps\":[{\"does\":\"trim\"}]} | Step 1 cannot be used: \"column\" is missing.",
                "{\"steps\":[{\"does\":\"trim\",\"column\":\"a\"},{\"does\":\"fly\"}]} | Step 2"
                        + " cannot be used: it says \"fly\", but must say trim,",
                "{\"steps\":[{\"does\":\"leave-out\",\"finding\":\"odd\"}]} | \"finding\" says"
                        + " \"odd\", but must be one of: mendable-address,",
                "{\"duplicates\":\"best\"} | \"duplicates\" says \"best\", but must be one of: first,",
                "{\"steps\":7} | This is no recipe as Mailwright saves it:",
                "[1] | This is no recipe as Mailwright saves it:",
                "null | This is no recipe as Mailwright saves it",
                "a,b | This is no recipe as Mailwright saves it:"
            })
    void whatIsNoRecipeIsSaidInWords(String text, String words) throws IOException {
        var file = Files.writeString(folder.resolve("recipe.json"), text);
        assertThatThrownBy(() -> RecipeFile.read(file))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining(words);
    }

    @Test
    void aByteOrderMarkIsNoPartOfIt() throws IOException {
        var file = folder.resolve("recipe.json");
        var recipe = Recipe.NONE.with(new RecipeStep.Trim("Name"));
        RecipeFile.write(recipe, file);
        Files.writeString(file, "\uFEFF" + Files.readString(file));
        assertThat(RecipeFile.read(file)).isEqualTo(recipe);
    }

    @Test
    void aFileThatIsNotThereIsSaidInWords() {
        assertThatThrownBy(() -> RecipeFile.read(folder.resolve("none.json")))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("none.json: The recipe cannot be read.");
    }
}
