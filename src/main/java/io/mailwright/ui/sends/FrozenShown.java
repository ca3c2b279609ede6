package io.mailwright.ui.sends;

import io.mailwright.domain.send.FrozenSend;
import io.mailwright.service.content.SafePage;

import java.util.List;

/**
 * A frozen send as it is shown.
 *
 * @param isOurs whether it was frozen in this home, so that others have to release it
 */
record FrozenShown(FrozenSend frozen, List<Fact> facts, SafePage page, boolean isOurs) {}
