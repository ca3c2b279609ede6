package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.service.upload.source.FileRow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a row must be to be sent, and how its values come out. */
class RowCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "ann+news@example.org",
                "o'hara@example.co.uk",
                "ann@müller.de",
                "  ann@example.org\t",
                "Ann.Miller_2@sub.example.travel"
            })
    void takesAddresses(String address) {
        assertThat(check(List.of(), address)).isInstanceOf(Checked.Fit.class);
        assertThat(check(List.of(), address).email()).isEqualTo(address.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "'', The cell is empty.",
        "Maier Johanna, There is a blank inside the address.",
        "ann.example.org, No e-mail address: there is no @.",
        "ann@@example.org, There is more than one @.",
        "@example.org, Nothing stands before the @.",
        "ann@example..org, Two dots stand side by side.",
        "ann@example, The part after the @ has no ending such as .com.",
        "ann@example.org., The address ends with a dot.",
        "'ann@example,org', A character after the @ cannot be part of an address.",
        "ann@ example.org, There is a blank inside the address.",
        "'jürgen@example.de', 'A «ü» stands before the @: mail goes to plain letters, a to z, only.'",
        "'😀@example.de', 'A «😀» stands before the @: mail goes to plain letters, a to z, only.'",
        "'\"Müller, Eva\" <eva@example.org>', A name stands before the address: give the bare address.",
        "<ann@example.org>, There is a bracket in the address: give the bare address.",
        "ann@[127.0.0.1], A number in brackets stands where a name like example.org belongs."
    })
    void refusesWhatIsNoAddress(String address, String reason) {
        var why = refusal(check(List.of(), address));

        assertThat(why.column()).isEqualTo("E-Mail");
        assertThat(why.value()).isEqualTo(address);
        assertThat(why.reason()).isEqualTo(reason);
    }

    @Test
    void leavesBlankCellsOutAndTrimsOthers() {
        var name = TestAttributes.text("First Name");
        var city = TestAttributes.text("City");

        assertThat(values(List.of(name, city), "ann@example.org", "  Ann ", "   "))
                .containsExactly(Map.entry("First Name", "Ann"));
        assertThat(values(List.of(name, city), "ann@example.org")).isEmpty();
    }

    @Test
    void measuresLength() {
        var code = TestAttributes.sized("Code", 2, 4);

        assertThat(values(List.of(code), "a@example.org", "日本x")).containsValue("日本x");
        assertThat(reason(code, "12345"))
                .isEqualTo("Too long: 5 characters, at most 4 are allowed.");
        assertThat(reason(code, "1")).isEqualTo("Too short: 1 characters, at least 2 are needed.");
    }

    @Test
    void allowsAtMost2000CharactersWhateverTheAccountSays() {
        var note = TestAttributes.sized("Note", 0, 4000);

        assertThat(values(List.of(note), "a@example.org", "x".repeat(2000))).hasSize(1);
        assertThat(reason(note, "x".repeat(2001))).contains("2,001 characters, at most 2,000");
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-3.50,-3.50", "+7,+7"})
    void takesNumbers(String value, String sent) {
        assertThat(value(DataType.NUMBER, value)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.000,00", "twelve", "1e5", "12 EUR", "-", "."})
    void refusesOtherNumbers(String value) {
        assertThat(reason(TestAttributes.typed("Points", DataType.NUMBER), value))
                .startsWith("No number.");
    }

    @ParameterizedTest
    @CsvSource({
        "3/4/2026, 3/4/2026",
        "03/04/2026, 3/4/2026",
        "2026-03-04, 3/4/2026",
        "2/29/2024, 2/29/2024"
    })
    void takesDates(String value, String sent) {
        assertThat(value(DataType.DATE, value)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/30/2026",
                "2/29/2025",
                "13/1/2026",
                "04/2026",
                "3/4/26",
                "morgen",
            })
    void refusesOtherDates(String value) {
        assertThat(reason(TestAttributes.typed("Joined", DataType.DATE), value))
                .isEqualTo("No date. Expected one like 4/23/2026 (month/day/year) or 2026-04-23.");
    }

    @ParameterizedTest
    @CsvSource({"true,True", "YES,True", "1,True", "False,False", "no,False", "0,False"})
    void takesTruthValues(String value, String sent) {
        assertThat(value(DataType.BOOLEAN, value)).isEqualTo(sent);
    }

    @Test
    void refusesOtherTruthValues() {
        assertThat(reason(TestAttributes.typed("Wants", DataType.BOOLEAN), "maybe"))
                .isEqualTo("Neither yes nor no. Expected True or False.");
    }

    @Test
    void spellsAllowedValuesAsTheAccountDoes() {
        var region = TestAttributes.listed("Region", "North", "South");

        assertThat(values(List.of(region), "a@example.org", "nORTH")).containsValue("North");
        assertThat(reason(region, "West")).isEqualTo("Only these are allowed: North, South.");
    }

    @Test
    void readsEmailType() {
        var checked =
                (Checked.Fit) check(List.of(TestAttributes.emailType()), "a@example.org", "text");

        assertThat(checked.emailType()).isEqualTo(EmailType.TEXT);
        assertThat(checked.attributes()).isEmpty();
        assertThat(reason(TestAttributes.emailType(), "fax")).startsWith("Only these are allowed");
    }

    @Test
    void refusesCharactersXmlCannotCarry() {
        assertThat(reason(TestAttributes.text("Name"), "a\u0001b"))
                .isEqualTo("It holds a character that cannot be sent (U+0001).");
        assertThat(values(List.of(TestAttributes.text("Name")), "a@example.org", "a\r\n\tb"))
                .containsValue("a\r\n\tb");
    }

    @Test
    void refusesRowsWithTooManyCells() {
        var why = refusal(check(List.of(), "ann@example.org", "Miller", " Ann"));

        assertThat(why.reason()).startsWith("The row has 3 cells, the heading only 1.");
        assertThat(why.value()).isEqualTo("Miller");
    }

    @Test
    void namesColumnAndValue() {
        var joined = TestAttributes.typed("Joined", DataType.DATE);

        assertThat(refusal(check(List.of(joined), "ann@example.org", " 04/2026 ")))
                .extracting(Checked.Refusal::column, Checked.Refusal::value)
                .containsExactly("my Joined", "04/2026");
    }

    private static String value(DataType type, String value) {
        return values(List.of(TestAttributes.typed("A", type)), "a@example.org", value).get("A");
    }

    private static String reason(Attribute attribute, String value) {
        return refusal(check(List.of(attribute), "ann@example.org", value)).reason();
    }

    private static Map<String, String> values(List<Attribute> attributes, String... cells) {
        return ((Checked.Fit) check(attributes, cells)).attributes();
    }

    private static Checked.Refusal refusal(Checked checked) {
        return ((Checked.Refused) checked).why();
    }

    private static Checked check(List<Attribute> attributes, String... cells) {
        var targets = new LinkedHashMap<String, String>();
        targets.put("E-Mail", "Email Address");
        attributes.forEach(attribute -> targets.put("my " + attribute.name(), attribute.name()));
        var columns = List.copyOf(targets.keySet());
        var all = new java.util.ArrayList<>(attributes);
        all.add(TestAttributes.text("Email Address"));
        var mapping = BoundMapping.of(new Mapping(targets, Map.of()), columns, all);
        return new RowCheck(mapping, columns).check(new FileRow(2, Arrays.asList(cells)));
    }
}
