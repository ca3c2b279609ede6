package io.mailwright.server.http.tracking;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** How pages look, and the proof by which a browser takes this style and no other. */
final class Style {
    private static final String CSS =
            """
            :root{color-scheme:light dark;--ink:#1f2328;--paper:#fff;--line:#d1d9e0;--mark:#0969da;--good:#1a7f37;--bad:#d1242f;--button:#0969da;--on-button:#fff}
            @media (prefers-color-scheme:dark){:root{--ink:#f0f6fc;--paper:#0d1117;--line:#3d444d;--mark:#4493f8;--good:#3fb950;--bad:#f85149}}
            *{box-sizing:border-box}
            body{margin:0;padding:2rem 1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
            main,footer{max-width:36rem;margin:0 auto;overflow-wrap:anywhere}
            h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
            a{color:var(--mark)}
            form p>label{display:block;font-weight:600}
            input:not([type=radio],[type=checkbox]),select{width:100%;padding:.5rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.375rem}
            fieldset{border:1px solid var(--line);border-radius:.375rem;margin:0 0 1rem;padding:.5rem 1rem}
            .choice{display:flex;gap:.5rem;align-items:baseline;min-height:2rem}
            button{padding:.6rem 1.2rem;font:inherit;font-weight:600;color:var(--on-button);background:var(--button);border:1px solid transparent;border-radius:.375rem;cursor:pointer}
            :focus-visible{outline:3px solid var(--mark);outline-offset:2px}
            .done{border-left:4px solid var(--good);padding-left:.75rem}
            .wrong{border-left:4px solid var(--bad);padding-left:.75rem}
            footer{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.875rem}
            """;

    /** For {@code style-src}. */
    static final String HASH = "'sha256-" + hash() + "'";

    private Style() {}

    static Element element() {
        var style = new Element("style");
        style.appendChild(new DataNode(CSS));
        return style;
    }

    private static String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(sha.digest(CSS.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
