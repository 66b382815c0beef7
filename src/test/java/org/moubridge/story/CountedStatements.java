package org.moubridge.story;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts what a call makes the database do, in the thread of the test or in those that
 * answer HTTP; jobs and mails have threads of their own and do not count.
 */
@TestComponent
public class CountedStatements implements BeanPostProcessor {

	private final List<String> statements = new CopyOnWriteArrayList<>();

	private final List<String> writeCommits = new CopyOnWriteArrayList<>();

	/** Whose call is counted; null while none is. */
	private volatile @Nullable Thread caller;

	/** What one call made the database do. */
	public record Cost(List<String> statements, int writeCommits) {

		/** Returns how many statements there were. */
		public int count() {
			return this.statements.size();
		}

		/** Returns the statements with this text. */
		public List<String> containing(String text) {
			return this.statements.stream().filter((one) -> one.contains(text)).toList();
		}

	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? counting(DataSource.class, source, this::onSource) : bean;
	}

	/** Returns what the call costs. */
	public Cost of(Callable<?> call) throws Exception {
		this.statements.clear();
		this.writeCommits.clear();
		this.caller = Thread.currentThread();
		try {
			call.call();
			return new Cost(List.copyOf(this.statements), this.writeCommits.size());
		}
		finally {
			this.caller = null;
		}
	}

	private Object onSource(String method, Object[] args, Object result) {
		return (result instanceof Connection connection)
				? counting(Connection.class, connection, new Transaction(connection)::on) : result;
	}

	private boolean counts() {
		Thread thread = Thread.currentThread();
		return this.caller != null && (thread == this.caller || thread.getName().startsWith("http-"));
	}

	@SuppressWarnings("unchecked")
	private static <T> T counting(Class<T> type, T target, Watch watch) {
		InvocationHandler handler = (proxy, method, args) -> {
			try {
				return watch.on(method.getName(), args, method.invoke(target, args));
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		};
		return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler);
	}

	private interface Watch {

		Object on(String method, Object[] args, Object result) throws Exception;

	}

	/** One connection, from the moment somebody took it. */
	private final class Transaction {

		private final Connection connection;

		private boolean written;

		private Transaction(Connection connection) {
			this.connection = connection;
		}

		Object on(String method, Object[] args, Object result) {
			if (method.equals("commit")) {
				committed();
			}
			if (result instanceof PreparedStatement prepared) {
				String sql = (String) args[0];
				return counting(PreparedStatement.class, prepared, (call, values, value) -> executed(call, sql, value));
			}
			if (result instanceof Statement statement) {
				return counting(Statement.class, statement,
						(call, values, value) -> executed(call, (values != null) ? values[0].toString() : "", value));
			}
			return result;
		}

		private Object executed(String call, String sql, Object value) throws Exception {
			if (call.startsWith("execute") && counts()) {
				String text = sql.strip();
				CountedStatements.this.statements.add(text);
				this.written |= !text.regionMatches(true, 0, "select", 0, 6);
				if (this.connection.getAutoCommit()) {
					committed();
				}
			}
			return value;
		}

		private void committed() {
			if (this.written && counts()) {
				CountedStatements.this.writeCommits.add("commit");
			}
			this.written = false;
		}

	}

}
