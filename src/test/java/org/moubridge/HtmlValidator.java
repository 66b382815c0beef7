package org.moubridge;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import nu.validator.checker.jing.CheckerSchema;
import nu.validator.htmlparser.common.Heuristics;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.IncorrectSchemaException;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.AttributesPermutingXMLReaderWrapper;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * The Nu Html Checker of the W3C, without the parts that fetch documents: what
 * validator.w3.org says of a page, its style attributes included.
 */
public final class HtmlValidator {

	private static final LocalCacheEntityResolver schemas = localSchemas();

	/** The schema is compiled by a deep recursion: a test's own stack is too small. */
	private static final long STACK = 64L * 1024 * 1024;

	private static final AtomicReference<Schema> html = new AtomicReference<>();

	private HtmlValidator() {
	}

	/** Returns all errors and warnings. */
	public static List<String> findings(String page) {
		var findings = new Findings();
		try {
			parser(findings).parse(new InputSource(new StringReader(page)));
			return findings.list;
		}
		catch (SAXException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static XMLReader parser(ErrorHandler errors) throws SAXException {
		HtmlParser parser = new HtmlParser();
		parser.setCommentPolicy(XmlViolationPolicy.ALLOW);
		parser.setContentNonXmlCharPolicy(XmlViolationPolicy.ALLOW);
		parser.setContentSpacePolicy(XmlViolationPolicy.ALTER_INFOSET);
		parser.setNamePolicy(XmlViolationPolicy.ALLOW);
		parser.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
		parser.setMappingLangToXmlLang(true);
		parser.setHeuristics(Heuristics.NONE);
		parser.setContentHandler(validator(errors).getContentHandler());
		parser.setErrorHandler(errors);
		return new AttributesPermutingXMLReaderWrapper(parser);
	}

	private static Validator validator(ErrorHandler errors) {
		PropertyMap properties = properties(errors);
		return Stream
			.of(html(), CheckerSchema.ASSERTION_SCH, CheckerSchema.TABLE_CHECKER, CheckerSchema.DUPLICATE_DT_CHECKER,
					CheckerSchema.HEADING_HIERARCHY_CHECKER, CheckerSchema.MICRODATA_CHECKER,
					CheckerSchema.NORMALIZATION_CHECKER, CheckerSchema.TEXT_CONTENT_CHECKER,
					CheckerSchema.UNCHECKED_SUBTREE_WARNER, CheckerSchema.USEMAP_CHECKER)
			.map((schema) -> schema.createValidator(properties))
			.reduce(CombineValidator::new)
			.orElseThrow();
	}

	private static PropertyMap properties(ErrorHandler errors) {
		var properties = new PropertyMapBuilder();
		properties.put(ValidateProperty.ERROR_HANDLER, errors);
		properties.put(ValidateProperty.ENTITY_RESOLVER, schemas);
		properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
		RngProperty.CHECK_ID_IDREF.add(properties);
		return properties.toPropertyMap();
	}

	private static LocalCacheEntityResolver localSchemas() {
		var resolver = new LocalCacheEntityResolver(new NullEntityResolver());
		resolver.setAllowRnc(true);
		return resolver;
	}

	private static Schema html() {
		if (html.get() == null) {
			var compilation = new FutureTask<>(HtmlValidator::compile);
			new Thread(null, compilation, "html-schema", STACK).start();
			try {
				html.set(compilation.get());
			}
			catch (InterruptedException | ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return html.get();
	}

	private static Schema compile() throws SAXException, IOException, IncorrectSchemaException {
		Schema schema = CompactSchemaReader.getInstance()
			.createSchema(schemas.resolveEntity(null, "http://s.validator.nu/html5.rnc"), properties(new Findings()));
		return new NamespaceChangingSchemaWrapper(new TemplateElementDroppingSchemaWrapper(
				new RoleAttributeFilteringSchemaWrapper(new XmlLangAttributeDroppingSchemaWrapper(
						new AriaAttributeDroppingSchemaWrapper(new DataAttributeDroppingSchemaWrapper(schema))))));
	}

	private static final class Findings implements ErrorHandler {

		private final List<String> list = new ArrayList<>();

		@Override
		public void warning(SAXParseException finding) {
			this.list.add(finding.getMessage());
		}

		@Override
		public void error(SAXParseException finding) {
			this.list.add(finding.getMessage());
		}

		@Override
		public void fatalError(SAXParseException finding) {
			this.list.add(finding.getMessage());
		}

	}

}
