package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

@Isolated
class AttributeFieldTest {
    @ParameterizedTest
    @CsvSource({
        "DATE, 3/14/2026, true",
        "DATE, 2/30/2026, false",
        "DATE, 2026-03-14, false",
        "NUMBER, 12.5, true",
        "NUMBER, -3, true",
        "NUMBER, twelve, false",
        "TEXT, anything, true",
        "TEXT, longer than ten, false",
    })
    void judgesByType(DataType type, String value, boolean good) {
        var field = field(type, false, List.of());
        field.load("");
        field.valueProperty().set(value);
        assertThat(field.problemProperty().get().isEmpty()).isEqualTo(good);
    }

    @Test
    void whatIsStoredIsNotComplainedOf() {
        var field = field(DataType.NUMBER, true, List.of());
        field.load("twelve");
        assertThat(field.problemProperty().get()).isEmpty();
        field.valueProperty().set("thirteen");
        assertThat(field.problemProperty().get()).isNotEmpty();
    }

    @Test
    void whatIsNeededMustBeThereForSomebodyNew() {
        var field = field(DataType.TEXT, true, List.of());
        field.begin();
        assertThat(field.problemProperty().get()).contains("needed");
        field.valueProperty().set("here");
        assertThat(field.problemProperty().get()).isEmpty();
    }

    @Test
    void offersFixedValuesAndTheOddOneStored() {
        var field = field(DataType.TEXT, false, List.of("Gold", "Silver"));
        field.load("Tin");
        assertThat(field.choices()).containsExactly("", "Gold", "Silver", "Tin");
        assertThat(field.problemProperty().get()).isEmpty();
    }

    @Test
    void aDateIsTypedInTheUsersLanguageAndKeptInThatOfTheAccount() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.UK);
        try {
            var field = field(DataType.DATE, false, List.of());
            field.load("3/4/1988");
            assertThat(field.shown()).isEqualTo("4 Mar 1988");
            field.type("4 Mar 1988");
            assertThat(field.changedProperty().get()).as("as it was").isFalse();
            field.type("14/3/88");
            assertThat(field.valueProperty().get()).isEqualTo("3/14/1988");
            field.type("14/");
            assertThat(field.valueProperty().get()).as("so that it can be mended").isEqualTo("14/");
            assertThat(field.problemProperty().get()).isEqualTo("Type a date like 14 Mar 2026.");
            field.pick(LocalDate.of(2026, 12, 31));
            assertThat(field.valueProperty().get()).isEqualTo("12/31/2026");
            field.load("some day");
            assertThat(field.shown()).as("what an account holds is shown").isEqualTo("some day");
            assertThat(field.problemProperty().get()).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static AttributeField field(DataType type, boolean required, List<String> values) {
        return new AttributeField(
                new Attribute("Thing", "", "", type, required, 0, 12, true, "Thing", values),
                Texts.of(SubscribersScreen.class));
    }
}
