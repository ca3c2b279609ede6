package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Mapping;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns find their attributes by name, and a mapping that cannot be is refused in words. */
class MappingTest {
    private static final List<Attribute> ATTRIBUTES =
            List.of(
                    TestAttributes.text("Full Name"),
                    TestAttributes.text("Email Address"),
                    TestAttributes.emailType(),
                    TestAttributes.text("First Name"),
                    TestAttributes.text("Reason"));

    @Test
    void matchesToTheLetter() {
        assertThat(suggest("Email Address", "First Name", "Shoe"))
                .containsExactly(
                        Map.entry("Email Address", "Email Address"),
                        Map.entry("First Name", "First Name"));
    }

    @Test
    void matchesWithoutCaseBlanksAndMarks() {
        assertThat(suggest("EMAIL_ADDRESS", "first-name", "FULLNAME", "Email__Type"))
                .containsValues("Email Address", "First Name", "Full Name", "Email Type");
    }

    @Test
    void matchesOtherNamesOfTheAddress() {
        for (var name : List.of("e-mail", "Email", "MAIL", "mail address", "E-Mail-Adresse")) {
            assertThat(suggest(name)).containsExactly(Map.entry(name, "Email Address"));
        }
    }

    @Test
    void fillsEachAttributeOnceAndTheExactNameFirst() {
        assertThat(suggest("email", "Email Address", "first_name", "FIRST NAME"))
                .containsExactly(
                        Map.entry("Email Address", "Email Address"),
                        Map.entry("first_name", "First Name"));
    }

    @Test
    void keepsFileOrder() {
        assertThat(suggest("mail", "First Name").keySet()).containsExactly("mail", "First Name");
    }

    @Test
    void leavesTheColumnsOfARejectsFileOut() {
        assertThat(suggest("Email Address", "Line", "Reason")).containsOnlyKeys("Email Address");
        assertThat(suggest("Email Address", "Reason", "Line")).containsKeys("Reason");
    }

    @Test
    void bindsColumnsToAttributesWithoutCase() {
        var bound = bind(Map.of("Mail", "email address", "V", "FIRST NAME"), Map.of(), "V", "Mail");

        assertThat(bound.address().index()).isEqualTo(1);
        assertThat(bound.others().getFirst().attribute().name()).isEqualTo("First Name");
    }

    @Test
    void spellsConstantsAsTheAccountDoes() {
        var bound = bind(Map.of("Mail", "Email Address"), Map.of("email type", "TEXT"), "Mail");

        assertThat(bound.constants()).containsEntry(TestAttributes.emailType(), "Text");
    }

    @Test
    void refusesWhatDoesNotFit() {
        refuses(Map.of("Mail", "Email Address"), Map.of(), "The file has no column \"Mail\"", "E");
        refuses(Map.of("Mail", "Shoe"), Map.of(), "The account has no attribute \"Shoe\"", "Mail");
        refuses(Map.of("V", "First Name"), Map.of(), "No column goes into Email Address", "V");
        refuses(
                Map.of("Mail", "Email Address", "V", "First Name", "W", "first name"),
                Map.of(),
                "\"First Name\" is filled twice",
                "Mail",
                "V",
                "W");
        refuses(
                Map.of("Mail", "Email Address", "V", "First Name"),
                Map.of("First Name", "Ann"),
                "\"First Name\" is filled twice",
                "Mail",
                "V");
    }

    @Test
    void refusesConstantsThatCannotBe() {
        var mail = Map.of("Mail", "Email Address");
        refuses(mail, Map.of("Shoe", "x"), "no attribute \"Shoe\"", "Mail");
        refuses(mail, Map.of("Email Type", "Fax"), "Only these are allowed: HTML, Text", "Mail");
        refuses(mail, Map.of("First Name", " "), "It is empty", "Mail");
        refuses(Map.of(), Map.of("Email Address", "a@example.org"), "choose a column", "Mail");
    }

    private static Map<String, String> suggest(String... columns) {
        return MappingSuggestion.of(
                        List.of(columns), ATTRIBUTES, new ColumnSample(Map.of()), Optional.empty())
                .mapping()
                .targets();
    }

    private static BoundMapping bind(
            Map<String, String> targets, Map<String, String> constants, String... columns) {
        return BoundMapping.of(
                new Mapping(new LinkedHashMap<>(targets), constants), List.of(columns), ATTRIBUTES);
    }

    private static void refuses(
            Map<String, String> targets,
            Map<String, String> constants,
            String words,
            String... columns) {
        assertThatThrownBy(() -> bind(targets, constants, columns))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining(words);
    }
}
