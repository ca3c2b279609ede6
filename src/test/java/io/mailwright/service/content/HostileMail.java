package io.mailwright.service.content;

import java.nio.file.Path;

/** A mail that tries all it can to run scripts, to read files, and to be noticed elsewhere. */
public final class HostileMail {
    private HostileMail() {}

    /**
     * Its HTML.
     *
     * @param server where it reports to, with a slash at its end
     * @param picture of which it shows that it can read it
     */
    public static String html(String server, Path picture) {
        return HTML.replace("SERVER/", server)
                .replace("WEBSOCKET/", server.replace("http:", "ws:"))
                .replace("FILE", picture.toUri().toString().replace("file:/", "file:///"));
    }

    private static final String HTML =
            """
            <html xmlns:v="urn:schemas-microsoft-com:vml" manifest="SERVER/manifest">
            <head>
            <title>Innocent</title>
            <base href="SERVER/base/">
            <link rel="stylesheet" href="SERVER/sheet.css">
            <link rel="dns-prefetch" href="SERVER/"><link rel="preload" as="image" href="SERVER/preload.png">
            <link rel="icon" href="SERVER/icon.png">
            <style>@import "SERVER/import1.css"; @import url(SERVER/import2.css);
            @\\69mport "SERVER/import3.css"; @im/**/port "SERVER/import4.css";
            @font-face { font-family: evil; src: url(SERVER/font.woff) }
            body { background-image: url("SERVER/back.png"); font-family: evil }
            p { background: u\\72l(SERVER/escaped.png) }
            h1 { background: image-set("SERVER/set.png" 1x); cursor: url(SERVER/cursor.cur), auto }
            h2 { background: -webkit-image-set(url(SERVER/webkit-set.png) 1x) }
            li { list-style-image: URL(/**/"SERVER/bullet.png") }
            q::before { content: url(SERVER/content.png) }
            h3 { -webkit-mask-image: -webkit-cross-fade(url(SERVER/mask.png), url(SERVER/mask2.png), 50%) }
            h4 { background: url(FILE) }
            </style>
            <style></style ><img src="SERVER/after-style.png"></style>
            <script src="SERVER/script.js"></script>
            <script>new Image().src = "SERVER/ran"; document.title = "Stolen";
              try { new WebSocket("WEBSOCKET/socket"); } catch (e) {}
              try { fetch("SERVER/fetched"); } catch (e) {}
              window.open("SERVER/opened");</script>
            </head>
            <body background="SERVER/body.png" onload="new Image().src='SERVER/onload'">
            <p>Dear <b>reader</b></p><h1>One</h1><h2>Two</h2><h3>Three</h3><h4>Four</h4><ul><li>x</li></ul><q>q</q>
            <img src="SERVER/picture.png" srcset="SERVER/picture2.png 2x" alt="A picture">
            <img src="x:" onerror="new Image().src='SERVER/onerror'">
            <img src="FILE"><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cimage href='SERVER/svgdata.png'/%3E%3C/svg%3E">
            <picture><source srcset="SERVER/source.png"><img src="SERVER/fallback.png"></picture>
            <iframe src="FILE"></iframe><iframe src="SERVER/frame.html"></iframe>
            <iframe srcdoc="&lt;img src='SERVER/srcdoc.png'&gt;&lt;script&gt;new Image().src='SERVER/srcdoc-ran'&lt;/script&gt;"></iframe>
            <object data="SERVER/object.html" type="text/html"></object><object data="FILE"></object>
            <embed src="SERVER/embed.html"><applet code="SERVER/applet.class"></applet>
            <svg width="20" height="20" onload="new Image().src='SERVER/svg-onload'"><image href="SERVER/svg.png" xlink:href="SERVER/svg2.png" width="9" height="9"/>
              <use href="SERVER/use.svg#a"/><foreignObject><img src="SERVER/foreign.png"></foreignObject><script>new Image().src='SERVER/svg-ran'</script></svg>
            <math><mtext><img src="SERVER/math.png"></mtext></math>
            <video src="SERVER/video.mp4" poster="SERVER/poster.png" autoplay></video><audio src="SERVER/audio.mp3" autoplay></audio>
            <table background="SERVER/table.png"><tr><td background="SERVER/cell.png" style="background:url('SERVER/style.png')">cell</td></tr></table>
            <div style="background-image:\\75\\72\\6c('SERVER/style2.png')">a</div>
            <form action="SERVER/form" method="post"><input type="image" src="SERVER/input.png"><input autofocus onfocus="new Image().src='SERVER/onfocus'"><button>Send</button></form>
            <a href="SERVER/link" ping="SERVER/ping">A link</a> <a href="javascript:new Image().src='SERVER/javascript'">Another</a>
            <noscript><img src="SERVER/noscript.png"></noscript>
            <noscript><p title="</noscript><img src='SERVER/mutated.png'>"></noscript>
            <svg><style><a title="</style><img src='SERVER/mutated2.png'>"></style></svg>
            <template><img src="SERVER/template.png"></template>
            <!--[if gte mso 9]><v:rect><v:fill src="SERVER/vml.png"/></v:rect><![endif]-->
            <v:image src="SERVER/vml2.png"/>
            <meta http-equiv="refresh" content="0;url=SERVER/refresh">
            <xmp><meta http-equiv="refresh" content="0;url=SERVER/xmp"><img src="SERVER/xmp.png"></xmp>
            <![CDATA[><meta http-equiv="refresh" content="0;url=SERVER/cdata"><img src="SERVER/cdata.png">]]>
            <?pi ><img src="SERVER/declared.png">?>
            </body></html>
            """;
}
