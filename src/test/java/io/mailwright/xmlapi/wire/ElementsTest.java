package io.mailwright.xmlapi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Elements out and in again, and what is refused on either way. */
class ElementsTest {
    @Test
    void everyTextComesBackAsItWas() throws Exception {
        var text = "& < > ]]> \" ' %%name%% a\tb\r\nc\rd é 名 🎈 \uFFFD";
        var element = Element.of("a", Element.of("b", text), Element.of("c", ""));
        var written = written(element);
        assertThat(written)
                .contains("&amp; &lt;")
                .doesNotContain("]]>", "<![CDATA[")
                .contains("<c></c>");
        assertThat(read(written)).isEqualTo(element);
    }

    @Test
    void cdataComesBackAsItWasButForItsLineEnds() throws Exception {
        var text = "<p>&amp; ]]> ]]]]>> %%name%% é 🎈</p>";
        var written = written(Element.of("a", Element.cdata("b", text), Element.cdata("c", "")));
        assertThat(written).contains("<b><![CDATA[<p>&amp; ]]]]><![CDATA[> ").contains("<c></c>");
        assertThat(read(written).text("b")).isEqualTo(text);
        assertThat(read(written(Element.cdata("b", "a\r\nb\rc"))).text()).isEqualTo("a\nb\nc");
        assertThatThrownBy(() -> written(Element.cdata("b", "a\u0001")))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void namespacesAreWrittenInTheirOrder() throws Exception {
        var spaces = new LinkedHashMap<String, String>();
        spaces.put("xsi", "urn:x");
        spaces.put("", "urn:a");
        var written = written(Element.of("a", Element.of("b", "c")).in(spaces));
        assertThat(written).isEqualTo("<a xmlns:xsi=\"urn:x\" xmlns=\"urn:a\"><b>c</b></a>");
        assertThat(read(written)).isEqualTo(Element.of("a", Element.of("b", "c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0001", "a\u000Bb", "\uFFFE", "\ud800x", "x\udc00"})
    void whatXmlCannotHoldIsRefusedByTheNameOfItsField(String text) {
        assertThatThrownBy(() -> written(Element.of("First__Name", text)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("First Name");
    }

    @Test
    void blanksCdataCommentsAndAttributesMeanNothing() throws Exception {
        var read = read("<a nil='true'> \n<!-- x --><b> <![CDATA[<x> & ]]>y </b>stray\\<C/></a>");
        assertThat(read.text("B")).isEqualTo("<x> & y");
        assertThat(read.child("c")).isPresent();
        assertThat(read.children()).hasSize(2);
    }

    @Test
    void attributesComeBackAsTheyWere() throws Exception {
        var element = Element.of("rule", "x").with("match", "a \"b\" & <c>");
        assertThat(read(written(element))).isEqualTo(element);
        assertThat(read("<a Match=' all '/>").attribute("match")).isEqualTo("all");
        assertThat(read("<a/>").attribute("match")).isEmpty();
    }

    @Test
    void itsWordsKeepWhatItHoldsToThemselves() {
        assertThat(Element.of("authorization", Element.of("password", "secret")).toString())
                .contains("password")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "<a>&e;</a>",
                "<a>&#1;</a>",
                "<a><b></a>",
                "<a/><a/>"
            })
    void doctypesEntitiesAndBrokenXmlAreRefused(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aTextMayBeEightMegabytesLongAndNoMore() throws Exception {
        var longest = "x".repeat(ElementReader.MAX_TEXT);
        assertThat(read("<a>" + longest + "</a>").text()).hasSize(longest.length());
        for (var tooLong :
                new String[] {
                    "<a>" + longest + "y</a>",
                    "<a>" + longest + "<b/>y</a>",
                    "<a>" + longest + "<![CDATA[y]]></a>",
                    "<a><b>" + (longest + "</b><b>").repeat(4) + "y</b></a>"
                }) {
            assertThatThrownBy(() -> read(tooLong)).isInstanceOf(XMLStreamException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>x", "<a><!--x", "<a b='x", "<a><b>x</b>"})
    void aDocumentWithoutEndIsGivenUp(String start) {
        var endless = new Endless(start);
        assertThatThrownBy(() -> read(ElementReader.open(endless)))
                .isInstanceOfAny(XMLStreamException.class);
        assertThat(endless.given).isLessThan(80L << 20);
    }

    @Test
    void depthIsLimited() {
        var deep = "<a>".repeat(100) + "</a>".repeat(100);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(XMLStreamException.class);
    }

    private static String written(Element element) throws XMLStreamException {
        var text = new StringWriter();
        var out = ElementWriter.open(text);
        ElementWriter.write(out, element);
        out.close();
        return text.toString();
    }

    private static Element read(String document) throws XMLStreamException {
        return read(ElementReader.open((Reader) new StringReader(document)));
    }

    private static Element read(XMLStreamReader in) throws XMLStreamException {
        ElementReader.toRoot(in);
        var element = ElementReader.read(in);
        while (in.hasNext()) {
            in.next();
        }
        return element;
    }

    /** A document's start and then its last piece again and again, 256 million times at most. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] again;
        private long given;

        Endless(String start) {
            this.start = start.getBytes(StandardCharsets.US_ASCII);
            this.again =
                    (start.endsWith("</b>") ? "<b>x</b>" : "x").getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            long at = given++;
            if (at < start.length) {
                return start[(int) at];
            }
            return at < 256L << 20 ? again[(int) ((at - start.length) % again.length)] : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = Math.min(length, 1 << 14);
            for (int i = 0; i < read; i++) {
                into[from + i] = (byte) read();
            }
            return read;
        }
    }
}
