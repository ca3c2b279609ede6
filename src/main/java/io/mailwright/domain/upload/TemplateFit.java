package io.mailwright.domain.upload;

import java.util.List;

/**
 * A mapping template applied to a file, and what of it could not be.
 *
 * @param suggested with the template's constants; columns it does not name as they seem to go
 * @param missingColumns that the template names and the file lacks
 * @param missingAttributes that the template names and the account lacks
 */
public record TemplateFit(
        SuggestedMapping suggested, List<String> missingColumns, List<String> missingAttributes) {
    public TemplateFit {
        missingColumns = List.copyOf(missingColumns);
        missingAttributes = List.copyOf(missingAttributes);
    }

    /** Whether nothing of the template had to be left. */
    public boolean isWhole() {
        return missingColumns.isEmpty() && missingAttributes.isEmpty();
    }
}
