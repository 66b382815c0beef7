package org.moubridge.attack;

/** The two places where the engine's REST can be reached. */
enum Mount {

	FOR_PROGRAMS("/engine-rest") {
		@Override
		Caller caller(String base, String user) {
			return Caller.withBasic(base, user);
		}
	},

	FOR_PROGRAMS_BY_NAME("/engine-rest/engine/default") {
		@Override
		Caller caller(String base, String user) {
			return Caller.withBasic(base, user);
		}
	},

	FOR_TASKLIST("/camunda/api/engine/engine/default") {
		@Override
		Caller caller(String base, String user) {
			return Caller.withSession(base, user);
		}
	};

	private final String path;

	Mount(String path) {
		this.path = path;
	}

	abstract Caller caller(String base, String user);

	String at(String call) {
		return this.path + call;
	}

}
