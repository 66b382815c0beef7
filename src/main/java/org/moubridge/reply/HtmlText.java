package org.moubridge.reply;

import java.util.Locale;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text that a reader sees of an HTML mail, line by line; what is quoted begins with
 * the same sign as in plain text.
 */
final class HtmlText implements NodeVisitor {

	private static final Set<String> BLOCKS = Set.of("p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "pre",
			"hr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "includetail");

	private final StringBuilder text = new StringBuilder();

	private final StringBuilder line = new StringBuilder();

	private int quotes;

	private HtmlText() {
	}

	static String of(String html) {
		Document document = Jsoup.parse(html);
		document.select("head, style, script, [hidden]").remove();
		document.select("[style]").forEach((element) -> {
			if (element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT).contains("display:none")) {
				element.remove();
			}
		});
		var visitor = new HtmlText();
		document.body().traverse(visitor);
		visitor.endLine(false);
		return visitor.text.toString();
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode words) {
			String plain = words.getWholeText().replaceAll("[\\s\\u00a0]+", " ");
			this.line.append(this.line.isEmpty() ? plain.stripLeading() : plain);
		}
		else if (node instanceof Element element) {
			begin(element.normalName());
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
			endLine(false);
			if (element.normalName().equals("blockquote")) {
				this.quotes--;
			}
		}
	}

	private void begin(String name) {
		if (name.equals("br")) {
			endLine(true);
		}
		else if (BLOCKS.contains(name)) {
			endLine(false);
			if (name.equals("blockquote")) {
				this.quotes++;
			}
		}
		else if (name.equals("td") && !this.line.isEmpty()) {
			this.line.append(' ');
		}
	}

	private void endLine(boolean evenIfEmpty) {
		if (evenIfEmpty || !this.line.isEmpty()) {
			this.text.append("> ".repeat(this.quotes)).append(this.line.toString().stripTrailing()).append('\n');
			this.line.setLength(0);
		}
	}

}
