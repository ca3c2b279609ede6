package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Whether the service runs; answers its word, {@code Running} ({@code subscribers-lists.md} S2,
 * grade F).
 */
public record Ping() implements Call<String> {
    @Override
    public List<Element> request() {
        return List.of(Element.of("system_name", "diagnostics"), Element.of("action", "Ping"));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String read(Element system) {
        return Answers.required(system, "Ping").text();
    }
}
