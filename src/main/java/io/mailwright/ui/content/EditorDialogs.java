package io.mailwright.ui.content;

import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;

/** What the editor asks before the account is given what is written. */
final class EditorDialogs {
    private final EditorViewModel model;
    private final TestSendViewModel tests;
    private final Layers layers;

    EditorDialogs(EditorViewModel model, TestSendViewModel tests, Layers layers) {
        this.model = model;
        this.tests = tests;
        this.layers = layers;
    }

    /** Asks how it is to be published, and does it. */
    void publish() {
        model.ask(question -> PublishDialog.show(layers, question, model::publish));
    }

    /**
     * Asks to whom test copies go, and has them sent.
     *
     * @param html what is written
     * @param person whose values are offered; empty for nobody
     */
    void testSend(String html, String person) {
        tests.ask(
                html,
                question -> new TestSendDialog(tests, layers).show(question, person, this::send));
    }

    private void send(Dialog dialog, TestSendViewModel.Answer answer) {
        model.whenSaved((item, version) ->
                tests.send(
                        item,
                        version,
                        answer,
                        () -> {
                            dialog.close();
                            model.tested(answer.addresses().size());
                        },
                        dialog::refuse));
    }
}
