package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Lists of texts are written and read as any reader of JSON would. */
class JsonTest {
    private static final JsonMapper ANY = JsonMapper.builder().build();
    private static final String NASTY = "ab \"\\,[]{}\u0000\u001f\n\t\u007fé\u2028😀\ud800'";

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[\"\"]", "[ \"a\" , \"b\" ]", "[\"a\\u0041\",\"\"]", "[\"a,b\"]"})
    void readsWhatOthersWrite(String json) {
        assertThat(Json.texts(json)).isEqualTo(any(json));
    }

    @Test
    void whateverIsInThem() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var texts = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> text(random)).toList();
            var json = Json.of(texts);
            assertThat(any(json)).isEqualTo(texts);
            assertThat(Json.texts(json)).isEqualTo(texts);
        }
    }

    private static List<String> any(String json) {
        return ANY.readValue(json, new TypeReference<>() {});
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(NASTY.charAt(random.nextInt(NASTY.length())));
        }
        return text.toString();
    }
}
