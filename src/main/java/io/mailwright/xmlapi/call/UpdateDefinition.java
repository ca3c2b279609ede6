package io.mailwright.xmlapi.call;

import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Changes a definition of triggered sends; its content becomes that of its e-mail now; answers its
 * key. That the call exists is known (C), its form is our own ({@code email-send.md} M13, X): only
 * an account with {@link io.mailwright.domain.Feature#DEFINITIONS} takes it.
 *
 * @param key which is never changed
 */
public record UpdateDefinition(String key, DefinitionValues values) implements Call<String> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "triggeredsend"),
                Element.of("action", "updatedefinition"),
                DefinitionElements.of(key, values));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String read(Element system) {
        Answers.required(system, "triggered_send_info");
        return key;
    }
}
