package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.SuggestedMapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return MappingSuggestion.of(
                columns, Stream.of(attributes).map(TestAttributes::text).toList());
    }
}
