package io.mailwright.service.content;

import io.mailwright.personalisation.Links;

/**
 * Where the links of a message lead that was made to be looked at: nowhere, but each tells whereto.
 */
record PreviewLinks() implements Links {
    private static String nowhere(String what) {
        return "https://preview.invalid/" + what;
    }

    @Override
    public String viewEmail() {
        return nowhere("view");
    }

    @Override
    public String profileCenter() {
        return nowhere("profile");
    }

    @Override
    public String subscriptionCenter() {
        return nowhere("subscriptions");
    }

    @Override
    public String unsubscribe() {
        return nowhere("unsubscribe");
    }

    @Override
    public String forward() {
        return nowhere("forward");
    }

    @Override
    public String confirm() {
        return nowhere("confirm");
    }

    @Override
    public String micrositeBase() {
        return nowhere("microsite/");
    }
}
