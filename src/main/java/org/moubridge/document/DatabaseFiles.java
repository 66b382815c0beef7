package org.moubridge.document;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in the database: one backup has everything, and one transaction. */
@Repository
class DatabaseFiles implements FileStore {

	private final JdbcClient jdbc;

	DatabaseFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void put(UUID version, byte[] content) {
		this.jdbc.sql("insert into moubridge.document_content (version, content) values (?, ?)")
			.params(version, content)
			.update();
	}

	@Override
	public byte[] get(UUID version) {
		return this.jdbc.sql("select content from moubridge.document_content where version = ?")
			.param(version)
			.query(byte[].class)
			.single();
	}

}
