package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.Spelling;
import io.mailwright.domain.upload.TemplateFit;
import io.mailwright.service.upload.saved.SavedMappings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class MappingTemplatesTest {
    private static final List<Attribute> ATTRIBUTES =
            List.of(
                    TestAttributes.text("Email Address"),
                    TestAttributes.text("First Name"),
                    TestAttributes.text("City"),
                    TestAttributes.text("Source"),
                    TestAttributes.typed("Visit", DataType.DATE),
                    TestAttributes.typed("Points", DataType.NUMBER));

    @TempDir Path folder;

    private static MappingTemplate.Column column(String column, String attribute) {
        return new MappingTemplate.Column(column, attribute, null, null);
    }

    private static MappingTemplate template(MappingTemplate.Column... columns) {
        return new MappingTemplate("Fair", List.of(columns), Map.of());
    }

    private static TemplateFit fit(
            MappingTemplate template, List<String> columns, Map<String, List<String>> values) {
        return TemplateFitting.of(template, columns, ATTRIBUTES, new ColumnSample(values));
    }

    @Test
    void whatIsKeptIsEveryDecisionAndWhatDatesAndNumbersNeed() {
        var said = new Spelling(DateOrder.DAY_FIRST, DecimalMark.COMMA);
        var mapping =
                new Mapping(
                        Map.of("Mail", "Email Address", "Day", "visit", "Sum", "Points"),
                        Map.of("Source", "fair"),
                        Map.of("Mail", said, "Day", said, "Sum", said));

        assertThat(
                        MappingTemplates.of(
                                " Fair ",
                                mapping,
                                List.of("Mail", "Day", "Sum", "Note", "Line", "Reason"),
                                ATTRIBUTES))
                .isEqualTo(
                        new MappingTemplate(
                                "Fair",
                                List.of(
                                        column("Mail", "Email Address"),
                                        new MappingTemplate.Column(
                                                "Day", "visit", DateOrder.DAY_FIRST, null),
                                        new MappingTemplate.Column(
                                                "Sum", "Points", null, DecimalMark.COMMA),
                                        column("Note", "")),
                                Map.of("Source", "fair")));
        assertThatThrownBy(() -> MappingTemplates.of(" ", mapping, List.of("Mail"), ATTRIBUTES))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("1 to 100 characters");
    }

    @Test
    void goesBeforeNamesAndLeavesOutWhatWasLeftOut() {
        var fit =
                fit(
                        template(
                                column("First Name", ""),
                                column("Nick", "first name"),
                                column("E-Mail", "Email Address")),
                        List.of("First Name", "nick ", "e-mail", "Ort"),
                        Map.of());

        assertThat(fit.isWhole()).isTrue();
        assertThat(fit.suggested().mapping().targets())
                .isEqualTo(Map.of("nick ", "First Name", "e-mail", "Email Address", "Ort", "City"));
        assertThat(fit.suggested().reasons())
                .isEqualTo(
                        Map.of(
                                "nick ", MatchReason.TEMPLATE,
                                "e-mail", MatchReason.TEMPLATE,
                                "Ort", MatchReason.SYNONYM));
    }

    @Test
    void ofTwoColumnsOfLikeNamesEachGoesItsOwnWay() {
        var fit =
                fit(
                        template(column("mail", "City"), column("Mail", "Email Address")),
                        List.of("Mail", "mail", "MAIL"),
                        Map.of());
        assertThat(fit.suggested().mapping().targets())
                .isEqualTo(Map.of("Mail", "Email Address", "mail", "City"));
    }

    @Test
    void whatThereIsNotIsToldAndTheRestIsApplied() {
        var template =
                new MappingTemplate(
                        "Fair",
                        List.of(
                                column("Mail", "Email Address"),
                                column("Ort", "Gone town"),
                                column("Stand", "City"),
                                column("Notiz", "")),
                        Map.of("Stall", "12", "source", "fair"));
        var fit = fit(template, List.of("Mail", "Ort", "Source"), Map.of());

        assertThat(fit.missingColumns()).containsExactly("Stand");
        assertThat(fit.missingAttributes()).containsExactly("Gone town", "Stall");
        assertThat(fit.suggested().mapping().targets())
                .as("a constant goes before a column of the attribute's name")
                .isEqualTo(Map.of("Mail", "Email Address", "Ort", "City"));
        assertThat(fit.suggested().mapping().constants()).isEqualTo(Map.of("Source", "fair"));
    }

    @Test
    void settlesWhatTheFileLeavesOpenAndNothingElse() {
        var template =
                template(
                        new MappingTemplate.Column("Day", "Visit", DateOrder.DAY_FIRST, null),
                        new MappingTemplate.Column("Sum", "Points", null, DecimalMark.COMMA));
        var open =
                fit(
                        template,
                        List.of("Day", "Sum"),
                        Map.of("Day", List.of("3/4/2012"), "Sum", List.of("1.234")));
        assertThat(open.suggested().spelling("Day").doubtfulDate()).isEmpty();
        assertThat(open.suggested().mapping().spelling("Day").dates())
                .isEqualTo(DateOrder.DAY_FIRST);
        assertThat(open.suggested().mapping().spelling("Sum").decimals())
                .isEqualTo(DecimalMark.COMMA);

        var clear = fit(template, List.of("Day"), Map.of("Day", List.of("4/13/2012", "1.234")));
        assertThat(clear.suggested().mapping().spelling("Day").dates())
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(clear.suggested().spelling("Day").doubtfulNumber()).isEqualTo("1.234");
    }

    @Test
    void oneFromElsewhereTakesNoNameThatIsTaken() {
        var templates = new MappingTemplates(new SavedMappings(folder));
        var mine = template(column("Mail", "Email Address"));
        var theirs = template(column("E-Mail", "Email Address"));
        assertThat(templates.add(mine).name()).isEqualTo("Fair");
        assertThat(templates.add(mine).name()).as("the same once more").isEqualTo("Fair");
        assertThat(templates.add(theirs).name()).isEqualTo("Fair 2");
        assertThat(templates.all()).containsExactly(mine, theirs.with("Fair 2"));

        var longest = mine.with("x".repeat(MappingTemplate.LONGEST));
        templates.save(longest);
        assertThat(templates.add(theirs.with(longest.name())).name()).hasSize(100).endsWith("x 2");
    }

    @Test
    void anExportedOneIsCalledAsItsFileIs() {
        assertThat(MappingTemplates.name(Path.of("x", "Spring Fair.JSON")))
                .isEqualTo("Spring Fair");
        assertThat(MappingTemplates.name(Path.of(".json"))).isEqualTo("mapping");
        assertThat(MappingTemplates.name(Path.of("y".repeat(120)))).hasSize(100);
    }
}
