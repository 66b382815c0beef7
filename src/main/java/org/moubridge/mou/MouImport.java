package org.moubridge.mou;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Brings the register up to date with the files at every start, before anything else. */
@Component
@Order(MouImport.ORDER)
class MouImport implements ApplicationRunner {

	static final int ORDER = 10;

	private static final Logger log = LoggerFactory.getLogger(MouImport.class);

	private final MouSettings settings;

	private final ResourcePatternResolver resources;

	private final MouFiles files;

	private final MouEntries register;

	MouImport(MouSettings settings, ResourcePatternResolver resources, MouFiles files, MouEntries register) {
		this.settings = settings;
		this.resources = resources;
		this.files = files;
		this.register = register;
	}

	@Override
	public void run(ApplicationArguments args) throws IOException {
		Map<String, String> fileOf = new HashMap<>();
		for (Resource file : this.resources.getResources(this.settings.files())) {
			Mou mou = this.files.read(file);
			String other = fileOf.put(mou.reference(), file.getFilename());
			if (other != null) {
				throw new MouFileInvalid(file.getFilename(), "reference", "is the reference in " + other + " too");
			}
			this.register.record(mou);
			log.info("{} is recorded with {} streams", mou.reference(), mou.streams().size());
		}
	}

}
