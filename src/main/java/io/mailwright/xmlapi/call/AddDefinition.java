package io.mailwright.xmlapi.call;

import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Makes a definition of triggered sends; answers its key. That the call exists is known (C), its
 * form is our own ({@code email-send.md} M13, X): only an account with {@link
 * io.mailwright.domain.Feature#DEFINITIONS} takes it.
 *
 * @param values with a name, an e-mail and a list
 */
public record AddDefinition(String key, DefinitionValues values) implements Call<String> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "triggeredsend"),
                Element.of("action", "adddefinition"),
                DefinitionElements.of(key, values));
    }

    /** A second try would be refused for the first one's key. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public String read(Element system) {
        Answers.required(system, "triggered_send_info");
        return key;
    }
}
