package io.mailwright.xmlapi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Random;

/** Every attribute name makes an element name that XML allows, and comes back as it was. */
class AttributeNamesTest {
    private static final String[] PARTS = {
        " ", "_", "__", "x", "x0041_", "_x0041_", "_X0041_", "&", "1", "-", ".", ":", "A", "é", "名",
        "🎈", "\u0301", "<", "\ud800", "ª", "Ж"
    };

    @ParameterizedTest
    @CsvSource({
        "First Name, First__Name",
        "cell_phone_number, cell_phone_number",
        "A&B, A_x0026_B",
        "1st, _x0031_st",
        "a  b, a____b",
        "a__b, a_x005F__b",
        "a_ b, a_x005F___b",
        "_x0041_, _x005F_x0041_",
        "Größe, Größe",
        "名前, 名前",
        "a:b, a_x003A_b"
    })
    void isWrittenAs(String attribute, String element) {
        assertThat(AttributeNames.toElement(attribute)).isEqualTo(element);
        assertThat(AttributeNames.toAttribute(element)).isEqualTo(attribute);
    }

    @Test
    void readsFourUnderscoresAsTwoBlanksAndHexInEitherCase() {
        assertThat(AttributeNames.toAttribute("First____Name")).isEqualTo("First  Name");
        assertThat(AttributeNames.toAttribute("a_x002f_b")).isEqualTo("a/b");
        assertThat(AttributeNames.toAttribute("a_x00_b")).isEqualTo("a_x00_b");
    }

    @Test
    void everyNameComesBackThroughXml() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var name = new StringBuilder();
            for (int parts = 1 + random.nextInt(6); parts > 0; parts--) {
                name.append(PARTS[random.nextInt(PARTS.length)]);
            }
            var element = AttributeNames.toElement(name.toString());
            assertThat(AttributeNames.toAttribute(element)).isEqualTo(name.toString());
            if (i % 20 == 0) {
                assertThat(parsed(element)).isEqualTo(element);
            }
        }
    }

    private static String parsed(String element) throws Exception {
        var text = new StringWriter();
        var out = ElementWriter.open(text);
        ElementWriter.write(out, Element.of(element, "x"));
        out.close();
        var in = ElementReader.open(new StringReader(text.toString()));
        ElementReader.toRoot(in);
        return ElementReader.read(in).name();
    }
}
