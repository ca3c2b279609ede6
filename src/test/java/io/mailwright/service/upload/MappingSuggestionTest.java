package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.SuggestedMapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns find their attributes by what they are called, and it is said why. */
class MappingSuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "First Name,First Name,NAME",
        "first name,First Name,SIMILAR_NAME",
        "FIRST_NAME,First Name,SIMILAR_NAME",
        "first-name:,First Name,SIMILAR_NAME",
        "firstName,First Name,SIMILAR_NAME",
        "Prenom,Prénom,SIMILAR_NAME",
        "ＰＬＺ,plz,SIMILAR_NAME",
        "Miejscowosc,Miejscowość,SIMILAR_NAME",
        "Plec,Płeć,SIMILAR_NAME",
        "STRASSE,Straße,SIMILAR_NAME",
        "Given name,First Name,SYNONYM",
        "Wohnort,Town,SYNONYM",
        "Date de naissance,Birthday,SYNONYM"
    })
    void aNameFindsItsAttribute(String column, String attribute, MatchReason reason) {
        var suggested = suggest(List.of(column), attribute);

        assertThat(suggested.mapping().targets()).containsExactly(Map.entry(column, attribute));
        assertThat(suggested.reasons()).containsExactly(Map.entry(column, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Email Address | email, E-Mail-Adresse, courriel, correo electrónico, indirizzo e-mail, correio eletrónico, e-mailadres, adres e-mail
                    First Name | forename, Vorname, prénom, nombre, nome, primeiro nome, voornaam, imię
                    Last Name | surname, Nachname, nom de famille, apellidos, cognome, sobrenome, achternaam, nazwisko
                    Full Name | name, Vor- und Nachname, nom complet, nombre completo, nome e cognome, nome completo, volledige naam, imię i nazwisko
                    City | town, Ort, ville, ciudad, città, cidade, woonplaats, miasto
                    Country | nation, Land, pays, país, paese, país, land, kraj
                    Postal Code | zip, PLZ, code postal, código postal, CAP, CEP, postcode, kod pocztowy
                    Street | street address, Straße, rue, calle, indirizzo, rua, straat, ulica
                    Birthday | date of birth, Geburtsdatum, date de naissance, fecha de nacimiento, data di nascita, data de nascimento, geboortedatum, data urodzenia
                    Phone | telephone, Telefonnummer, téléphone, teléfono, cellulare, telemóvel, telefoon, numer telefonu
                    Company | organisation, Firma, société, empresa, azienda, companhia, bedrijf, nazwa firmy
                    Gender | sex, Geschlecht, sexe, sexo, sesso, gênero, geslacht, płeć
                    Language | preferred language, Sprache, langue, idioma, lingua, língua, taal, język
                    Email Type | email format, E-Mail-Format, type d'e-mail, tipo de correo, tipo di e-mail, tipo de e-mail, e-mailtype, typ e-mail
                    """)
    void eachUsualAttributeIsKnownInEightLanguages(String attribute, String names) {
        assertThat(names.split(", "))
                .hasSize(8)
                .allSatisfy(name ->
                        assertThat(
                                        suggest(List.of(name.toUpperCase(Locale.ROOT)), USUAL)
                                                .mapping()
                                                .targets())
                                .containsExactly(
                                        Map.entry(name.toUpperCase(Locale.ROOT), attribute)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Vorname, first_name, First Name | First Name
                    Vorname, first_name | first_name
                    Vorname, forename | Vorname
                    Shoe size, !! | ''
                    """)
    void theBestNameWinsThenTheFirst(String columns, String winner) {
        var suggested = suggest(List.of(columns.split(", ")), "Email Address", "First Name", "--");

        assertThat(String.join(",", suggested.mapping().targets().keySet())).isEqualTo(winner);
        assertThat(suggested.reasons().keySet()).isEqualTo(suggested.mapping().targets().keySet());
    }

    @Test
    void aColumnThatMeansNothingIsLeftOut() {
        assertThat(suggest(List.of("Shoe", "Vorname", "Note"), USUAL).reasons())
                .containsExactly(Map.entry("Vorname", MatchReason.SYNONYM));
    }

    @Test
    void whatIsInAColumnTellsWhereNamesDoNot() {
        var attributes =
                List.of(
                        TestAttributes.text("Email Address"),
                        TestAttributes.text("First Name"),
                        TestAttributes.text("Pays"),
                        TestAttributes.listed("Level", "Gold", "Basic"),
                        TestAttributes.typed("Visit", DataType.DATE));
        var suggested =
                suggest(
                        List.of("A", "B", "C", "D", "E", "F"),
                        Map.of(
                                "A", List.of("de", "fr", "en"),
                                "B", List.of("Deutschland", "FR", "Polska", "Schweiz"),
                                "C", List.of("a@example.org", "b@example.org", "c@example.org"),
                                "D", List.of("gold", "BASIC", "gold", "Gold", "none"),
                                "E", List.of("2026-04-23", "4/24/2026"),
                                "F", List.of("Ann", "Ben")),
                        attributes);

        assertThat(suggested.mapping().targets())
                .isEqualTo(
                        Map.of(
                                "B", "Pays",
                                "C", "Email Address",
                                "D", "Level",
                                "E", "Visit"));
        assertThat(suggested.reasons().values()).containsOnly(MatchReason.CONTENT);
    }

    @Test
    void aNameGoesBeforeWhatIsInTheColumn() {
        var suggested =
                suggest(
                        List.of("Contact", "E-Mail"),
                        Map.of("Contact", List.of("a@example.org"), "E-Mail", List.of("none")),
                        List.of(TestAttributes.text("Email Address")));

        assertThat(suggested.reasons()).containsExactly(Map.entry("E-Mail", MatchReason.SYNONYM));
    }

    @Test
    void ofTwoColumnsOrAttributesThatCouldBeMeantNeitherIsGuessed() {
        var dates = Map.of("A", List.of("2026-04-23"), "B", List.of("2026-04-24"));
        assertThat(
                        suggest(
                                        List.of("A", "B"),
                                        dates,
                                        List.of(TestAttributes.typed("Visit", DataType.DATE)))
                                .reasons())
                .isEmpty();
        assertThat(
                        suggest(
                                        List.of("A"),
                                        dates,
                                        List.of(
                                                TestAttributes.typed("Visit", DataType.DATE),
                                                TestAttributes.typed("Born", DataType.DATE)))
                                .reasons())
                .isEmpty();
    }

    @Test
    void whatWasDecidedBeforeIsDecided() {
        var at = Instant.parse("2026-10-12T10:00:00Z");
        var before = new LinkedHashMap<String, MappingTemplate.Column>();
        before.put("First Name", new MappingTemplate.Column("First Name", "", null, null));
        before.put("Ort", new MappingTemplate.Column("Ort", "city", null, null));
        before.put("Mail", new MappingTemplate.Column("Mail", "Gone", null, null));
        var suggested =
                MappingSuggestion.of(
                        List.of("Mail", "First Name", "Ort"),
                        Stream.of(USUAL).map(TestAttributes::text).toList(),
                        new ColumnSample(Map.of()),
                        Optional.of(new Precedent(MatchReason.LEARNED, before, Blanks.KEEP, at)));

        assertThat(suggested.reasons())
                .isEqualTo(Map.of("Ort", MatchReason.LEARNED, "Mail", MatchReason.SYNONYM));
        assertThat(suggested.learned()).isEqualTo(at);
    }

    private static final String[] USUAL = {
        "Email Address",
        "Email Type",
        "First Name",
        "Last Name",
        "Full Name",
        "City",
        "Country",
        "Postal Code",
        "Street",
        "Birthday",
        "Phone",
        "Company",
        "Gender",
        "Language"
    };

    private static SuggestedMapping suggest(List<String> columns, String... attributes) {
        return suggest(columns, Map.of(), Stream.of(attributes).map(TestAttributes::text).toList());
    }

    private static SuggestedMapping suggest(
            List<String> columns, Map<String, List<String>> values, List<Attribute> attributes) {
        return MappingSuggestion.of(
                columns, attributes, new ColumnSample(values), Optional.empty());
    }
}
